import type { Type } from '../../csharp/types/type.ts'
import { findByName, wellKnown } from '../../csharp/types/type-table.ts'
import type { Origin } from '../../diagnostics/source.ts'
import type { PolicyDocument } from '../../document/document.ts'
import { isLiquid } from '../../document/liquid.ts'
import { type Visit, visit } from '../../document/visit.ts'
import type { VariableType } from '../../policies/definition.ts'
import { membersOf } from '../../policies/members.ts'
import { hasNamedValue } from '../../xml/named-values.ts'
import type { Code, Value } from '../../xml/node.ts'
import { spanInCode } from '../../xml/span-in-code.ts'
import { checkedCode } from '../code.ts'
import { isPlain } from '../value.ts'
import { type VariableUse, variableUses } from './variable-use.ts'

/** What happens to a context variable at a place of a document. */
export type VariableEvent = { readonly visit: Visit; readonly origin: Origin } & (
  | {
      readonly kind: 'set'
      readonly name: string
      /** The types that the value can have; absent where they are not known. */
      readonly types?: readonly (Type | 'number')[]
      readonly by: 'set-variable' | 'policy'
    }
  | ({ readonly kind: 'use' } & Pick<VariableUse, 'name' | 'type'> & {
        readonly use: VariableUse['kind']
      })
  /** Here other documents may set and use variables that this one does not show. */
  | { readonly kind: 'unknown' }
)

/** Fragments of the project, by id in lower case. */
export type Fragments = ReadonlyMap<string, PolicyDocument>

/** What happens to variables in a document, in the order of its text, with its fragments in place. */
export function variableEvents(
  document: PolicyDocument,
  fragments: Fragments,
  depth = 0,
): readonly VariableEvent[] {
  return visit(document).flatMap((each) => eventsOf(each, fragments, depth))
}

function eventsOf(each: Visit, fragments: Fragments, depth: number): readonly VariableEvent[] {
  const { element } = each
  const origin = element.nameSpan ?? element.origin
  if (element.name === 'base') return [{ kind: 'unknown', visit: each, origin }]
  if (element.name === 'include-fragment') return included(each, fragments, depth)
  const texts = element.children.flatMap((node) => (node.kind === 'text' ? [node.value] : []))
  const values = [...element.attributes.map(({ value }) => value), ...texts]
  const uses = values.flatMap((value) => usesIn(each, value))
  return [...uses, ...setsOf(each)]
}

/** The events of a fragment, as if its policies stood where it is included. */
function included(each: Visit, fragments: Fragments, depth: number): readonly VariableEvent[] {
  const { element } = each
  const id = element.attributes.find(({ name }) => name === 'fragment-id')?.value
  const fragment = id && isPlain(id) ? fragments.get(id.text.toLowerCase()) : undefined
  const origin = element.nameSpan ?? element.origin
  if (!fragment || depth > 5) return [{ kind: 'unknown', visit: each, origin }]
  return variableEvents(fragment, fragments, depth + 1).map((event) => ({ ...event, visit: each }))
}

function usesIn(each: Visit, value: Value): readonly VariableEvent[] {
  if (value.kind === 'literal') return isLiquid(each.element) ? liquidUses(each, value) : []
  const { uses, isOpen } = variableUses(checkedCode(value))
  const open: readonly VariableEvent[] = isOpen
    ? [{ kind: 'unknown', visit: each, origin: value.origin }]
    : []
  return [
    ...open,
    ...uses.map(
      ({ kind: use, name, type, start, end }): VariableEvent => ({
        kind: 'use',
        use,
        name,
        ...(type && { type }),
        visit: each,
        origin: spanInCode(value, start, end),
      }),
    ),
  ]
}

/** Liquid reads variables as `context.Variables["name"]`. */
function liquidUses(
  each: Visit,
  { text, origin }: Extract<Value, { kind: 'literal' }>,
): readonly VariableEvent[] {
  return [...text.matchAll(/context\.Variables(?:\[["']([^"'\]]+)["']\]|\.(\w+))/gi)].map(
    ([, indexed, member]): VariableEvent => ({
      kind: 'use',
      use: 'default',
      name: indexed ?? member ?? '',
      visit: each,
      origin,
    }),
  )
}

function setsOf(each: Visit): readonly VariableEvent[] {
  const { element, definition, policy } = each
  if (!definition) return []
  const { attributes } = membersOf(definition)
  return element.attributes.flatMap(({ name, value }): readonly VariableEvent[] => {
    const known = attributes.get(name)?.definition
    if (known?.type !== 'variable-name' || !isPlain(value)) return []
    const base = { name: value.text, visit: each, origin: value.origin }
    if (known.variable === 'read') return [{ kind: 'use', use: 'default', ...base }]
    if (policy?.name === 'set-variable') return [setByPolicy(each, base)]
    const types = known.variable && typesOf(known.variable)
    return [{ kind: 'set', by: 'policy', ...base, ...(types && { types }) }]
  })
}

function setByPolicy(
  { element }: Visit,
  base: { readonly name: string; readonly visit: Visit; readonly origin: Origin },
): VariableEvent {
  const value = element.attributes.find(({ name }) => name === 'value')?.value
  const types = value && typesOfValue(value)
  return { kind: 'set', by: 'set-variable', ...base, ...(types && { types }) }
}

/** A literal is stored as a string; what a named value is replaced by does not matter for that. */
function typesOfValue(value: Value): readonly Type[] | undefined {
  if (value.kind === 'literal') {
    return value.broken || hasNamedValue(value.text) ? undefined : [wellKnown('string')]
  }
  return typesOfCode(value)
}

function typesOfCode(code: Code): readonly Type[] | undefined {
  const { results, problems } = checkedCode(code)
  const types = results.map(({ type }) => type).filter(({ kind }) => kind !== 'null')
  const isSure =
    types.length > 0 &&
    problems.every(({ code: kind }) => kind !== 'csharp-type') &&
    types.every(({ kind }) => kind !== 'unknown')
  return isSure ? types : undefined
}

function typesOf(type: Exclude<VariableType, 'read'>): readonly (Type | 'number')[] {
  if (type === 'number') return ['number']
  const definition = findByName(type, 0)
  return definition ? [wellKnown(type)] : []
}
