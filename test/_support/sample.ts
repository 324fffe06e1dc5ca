import { span } from '../../lib/diagnostics/source.ts'
import type { Target } from '../../lib/document/target.ts'
import type {
  AttributeDefinition,
  ChildDefinition,
  ElementDefinition,
  PolicyDefinition,
  Scope,
  Section,
  ValueDefinition,
} from '../../lib/policies/definition.ts'
import { xmlName } from '../../lib/policies/key.ts'
import type { Value, XmlElement, XmlNode } from '../../lib/xml/node.ts'
import { print } from '../../lib/xml/print.ts'

const origin = span({ path: 'sample', text: '' }, 0, 0)

/** Which optional members a sample has; what the definition demands is always there. */
export interface SampleOptions {
  readonly optional?: (key: string, depth: number) => boolean
  readonly value?: (definition: ValueDefinition) => Value
}

/** An element that its definition has nothing to say against. */
export function sample(
  name: string,
  definition: ElementDefinition,
  options: SampleOptions = {},
  depth = 0,
): XmlElement {
  const keys = chosen(definition, options.optional ?? (() => false), depth)
  const value = options.value ?? plainValue
  const attributes = Object.entries(definition.attributes ?? {})
    .filter(([key]) => keys.has(key))
    .map(([key, each]) => ({ name: xmlName(key, each), value: value(each), origin }))
  const text: readonly XmlNode[] =
    definition.text && keys.has('text')
      ? [{ kind: 'text', value: value(definition.text), origin }]
      : []
  const children = Object.entries(definition.children ?? {})
    .filter(([key]) => keys.has(key))
    .flatMap(([key, child]) =>
      Array.from({ length: Math.max(1, child.min ?? 0) }, () =>
        sample(xmlName(key, child), child.policy?.definition ?? child, options, depth + 1),
      ),
    )
  const nested: readonly XmlNode[] =
    definition.nested && definition.nested.policies !== 'any'
      ? [element('send-request', { 'response-variable-name': 'r', mode: 'copy' })]
      : definition.nested
        ? [element('set-variable', { name: 'n', value: 'v' })]
        : []
  return { kind: 'element', name, attributes, children: [...text, ...children, ...nested], origin }
}

/** An element with plain attributes. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
): XmlElement => ({
  kind: 'element',
  name,
  attributes: Object.entries(attributes).map(([key, text]) => ({
    name: key,
    value: { kind: 'literal', text, origin },
    origin,
  })),
  children: [],
  origin,
})

/** The members of a sample: the demanded ones, the asked ones, and what the groups say to them. */
function chosen(
  definition: ElementDefinition,
  optional: (key: string, depth: number) => boolean,
  depth: number,
): ReadonlySet<string> {
  const keys = new Set<string>()
  const attributes = Object.entries(definition.attributes ?? {})
  const children = Object.entries(definition.children ?? {})
  for (const [key, each] of attributes) if (isWanted(each) || optional(key, depth)) keys.add(key)
  for (const [key, each] of children) {
    if ((each.min ?? 0) > 0 || each.required || (depth < 3 && optional(key, depth))) keys.add(key)
  }
  if (definition.text?.required || (definition.text && optional('text', depth))) keys.add('text')
  for (let round = 0; round < 4; round++)
    for (const group of definition.groups ?? []) settle(definition, group, keys)
  return keys
}

const isWanted = (attribute: AttributeDefinition): boolean => attribute.required !== undefined

function settle(
  definition: ElementDefinition,
  group: NonNullable<ElementDefinition['groups']>[number],
  keys: Set<string>,
): void {
  if (!('of' in group)) {
    const first = definition.attributes?.[group.if]
    const value = keys.has(group.if) ? first && literalOf(first) : first?.default
    const holds = group.is ? value !== undefined && group.is.includes(value) : keys.has(group.if)
    for (const key of holds ? group.then : []) {
      if (group.kind === 'requires') keys.add(key)
      else keys.delete(key)
    }
    return
  }
  const present = group.of.filter((key) => keys.has(key))
  if (group.kind === 'all-or-none' && present.length > 0) for (const key of group.of) keys.add(key)
  if (group.kind.endsWith('one') && group.kind !== 'at-most-one' && present.length === 0) {
    keys.add(group.of[0]!)
  }
  if (group.kind === 'exactly-one' || group.kind === 'at-most-one') {
    for (const key of present.slice(1)) keys.delete(key)
  }
}

/** The plainest value that a definition takes. */
export const plainValue = (definition: ValueDefinition): Value =>
  definition.expression === 'required'
    ? { kind: 'code', form: 'expression', code: '"a"', origin }
    : { kind: 'literal', text: literalOf(definition), origin }

function literalOf(definition: ValueDefinition): string {
  const { type, values, min, pattern, maxLength } = definition
  const shaped = ['/a', '2026-01-01T00:00:00Z', 'example.org', '*'].find(
    (each) => pattern !== undefined && new RegExp(`^(?:${pattern})$`).test(each),
  )
  if (shaped !== undefined) return shaped
  if (maxLength === 1) return '_'
  switch (type) {
    case 'enum':
    case 'enums':
      return values?.[0] ?? ''
    case 'bool':
    case 'condition':
      return 'true'
    case 'int':
    case 'seconds':
    case 'number':
      return String(
        Math.max(min ?? 1, 1) <= (definition.max ?? 1) ? Math.max(min ?? 1, 1) : definition.max,
      )
    case 'uri':
      return 'https://example.org'
    case 'url-path':
      return '/a'
    case 'header-name':
      return 'X-Name'
    case 'ip':
      return '10.0.0.1'
    default:
      return 'name'
  }
}

/** Where a policy may stand: a target and a section, or no section for resolvers. */
export interface Spot {
  readonly target: Target
  readonly section?: Section
}

const targets: Readonly<Record<Scope, Target>> = {
  global: { scope: 'global' },
  workspace: { scope: 'workspace', workspace: 'team' },
  product: { scope: 'product', product: 'gold' },
  api: { scope: 'api', api: 'orders' },
  operation: { scope: 'operation', api: 'orders', operation: 'list' },
  resolver: { scope: 'resolver', api: 'graph', type: 'Query', field: 'users' },
}

/** Every place in which a documented policy may stand. */
export const spots = (policy: PolicyDefinition): readonly Spot[] =>
  policy.scopes.flatMap((scope): readonly Spot[] =>
    scope === 'resolver'
      ? [{ target: targets.resolver }]
      : policy.sections.map((section) => ({ target: targets[scope], section })),
  )

/** Every scope in which a policy may not stand. */
export const otherTargets = (policy: PolicyDefinition): readonly Target[] =>
  Object.entries(targets)
    .filter(([scope]) => scope !== 'resolver')
    .filter(
      ([scope]) =>
        ![...policy.scopes, ...(policy.undocumentedScopes ?? [])].includes(scope as Scope),
    )
    .map(([, target]) => target)

/** The text of a document with one element. */
export const documentText = (root: XmlElement, section?: string): string =>
  section ? print([wrap('policies', [wrap(section, [root])])]) : print([root])

const wrap = (name: string, children: readonly XmlNode[]): XmlElement => ({
  ...element(name, {}),
  children,
})

/** Every element definition inside a policy, with the keys that lead to it. */
export function* parts(
  definition: ElementDefinition,
  path: readonly string[] = [],
): Generator<{ readonly path: readonly string[]; readonly definition: ElementDefinition }> {
  yield { path, definition }
  for (const [key, child] of Object.entries(definition.children ?? {}) as [
    string,
    ChildDefinition,
  ][]) {
    if (!child.policy) yield* parts(child, [...path, key])
  }
}
