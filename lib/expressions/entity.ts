import { codeOf, raw } from './compose.ts'
import { type Draft, draft } from './draft.ts'
import type { Expression } from './expression.ts'
import { nodePrototype } from './expression-node.ts'
import { method, type Operation, property } from './operation.ts'
import type { BooleanExpression } from './operations/boolean.ts'
import { nullableOperations, type Optional } from './operations/nullable.ts'
import type { Shape } from './shape.ts'
import { strength } from './strength.ts'

/** Something that may be missing as a whole, such as the subscription of a call. */
export type Absent<M> = M & {
  /** Whether there is one: `context.Subscription != null`. */
  readonly exists: BooleanExpression
  /** The members with `?.`, each null where there is none. */
  readonly optional: OptionalMembers<M>
}

/** The members of something missing: all of them may be null. */
export type OptionalMembers<M> = {
  readonly [K in keyof M]: M[K] extends (...args: infer A) => infer R
    ? (...args: A) => OptionalMember<R>
    : OptionalMember<M[K]>
}

type OptionalMember<V> = V extends Expression ? Optional<V> : OptionalMembers<V>

/** The members of an entity: the shape of a property of the same name in C#, or an operation. */
export type EntityMembers<M> = Readonly<
  Record<Exclude<keyof M, 'exists' | 'optional'>, Shape | Operation>
>

/** The shape of something with members of its own, by their names in TypeScript. */
export function entity<M>(type: string, members: EntityMembers<M>): Shape {
  const own = Object.entries<Shape | Operation>(members).map(([name, member]) => [
    name,
    'value' in member || 'get' in member ? member : reading(name, member as Shape),
  ])
  const descriptors = { ...Object.fromEntries(own), exists: nullableOperations.exists, optional }
  return { type, members: Object.create(nodePrototype, descriptors) }
}

const optional = property(
  (self) => self,
  (self) =>
    self.problem === undefined
      ? draft(self.code, self.strength, self.type, { optional: true })
      : self,
)

const reading = (name: string, shape: Shape): Operation => {
  // C# names begin with a capital.
  const member = raw(name.charAt(0).toUpperCase() + name.slice(1) + (shape.suffix ?? ''))
  return property(memberShape(shape), (self) => memberOf(self, member))
}

/** A method of an entity, by what stands behind it in C#: a call or an index. */
export const entityMethod = (shape: Shape, write: (...args: never[]) => Draft): Operation =>
  method(memberShape(shape), (self, ...args) => memberOf(self, write(...args)))

/** A member of what may be missing belongs to the chain, so that no brackets end it. */
function memberOf(self: Draft, member: Draft): Draft {
  const isChain = self.optional || self.strength === strength.chain
  const level = isChain ? strength.chain : strength.primary
  const link = (self.optional ? '?' : '') + (member.code.startsWith('[') ? '' : '.')
  return codeOf(level, level)(['', link, ''], self, member)
}

const memberShape =
  (shape: Shape) =>
  (_: Shape, made: Draft): Shape =>
    made.strength === strength.chain && valueTypes.has(shape.type ?? '')
      ? { ...shape, type: `${shape.type}?` }
      : shape

const valueTypes = new Set(['bool', 'int', 'long', 'double', 'DateTime', 'TimeSpan', 'Guid'])
