import type { Member } from '../../../lib/csharp/types/member.ts'
import { arrayType, namedType, type Type, tupleType } from '../../../lib/csharp/types/type.ts'
import type { TypeDefinition } from '../../../lib/csharp/types/type-definition.ts'
import { typeTable, wellKnown } from '../../../lib/csharp/types/type-table.ts'

export const definitions: readonly TypeDefinition[] = [...typeTable().byFullName.values()]

/** All members that a definition declares. */
export const membersOfDefinition = (definition: TypeDefinition): readonly Member[] =>
  (definition.kind === 'delegate' ? ['Invoke'] : definition.memberNames).flatMap((name) =>
    definition.membersNamed(name),
  )

/** The types of a member's values, results and parameters. */
export const typesOf = (member: Member): readonly Type[] =>
  member.kind === 'method'
    ? [member.returns, ...member.parameters.map(({ type }) => type)]
    : [member.type]

/** The types without type parameters of which there can be values. */
export const simpleTypes: readonly Type[] = definitions
  .filter(
    ({ parameters, isStatic, name }) => parameters.length === 0 && !isStatic && name !== 'Void',
  )
  .map((definition) => namedType(definition))

const [int, text, object] = [wellKnown('int'), wellKnown('string'), wellKnown('object')]

/** Types that are built from others. */
export const builtTypes: readonly Type[] = [
  ...['int', 'bool', 'DateTime', 'Guid', 'decimal', 'JTokenType'].map((name) =>
    wellKnown('Nullable', wellKnown(name)),
  ),
  arrayType(int),
  arrayType(text),
  arrayType(object),
  arrayType(int, 2),
  arrayType(arrayType(int)),
  arrayType(wellKnown('JToken')),
  tupleType([int, text], [undefined, undefined]),
  tupleType([wellKnown('long'), object], [undefined, undefined]),
  wellKnown('List', int),
  wellKnown('List', text),
  wellKnown('IEnumerable', int),
  wellKnown('IEnumerable', text),
  wellKnown('IEnumerable', object),
  wellKnown('IEnumerable', wellKnown('IEnumerable', text)),
  wellKnown('IReadOnlyList', text),
  wellKnown('Dictionary', text, int),
  wellKnown('KeyValuePair', text, int),
  wellKnown('Func', text),
  wellKnown('Func', object),
  wellKnown('Func', object, text),
  wellKnown('Func', text, object),
  wellKnown('Action', text),
  wellKnown('Action', object),
]
