import { atKey } from '../diagnostics/call-site.ts'
import type { CallSite } from '../diagnostics/source.ts'
import type { Value, XmlAttribute, XmlElement, XmlNode, XmlProblem } from '../xml/node.ts'
import { collectionOf, isReference, type ResourceReference } from '../xml/resource-reference.ts'
import type { AttributeDefinition, ChildDefinition, ElementDefinition } from './definition.ts'
import { xmlName } from './key.ts'
import { membersOf } from './members.ts'

/**
 * Turns a builder's argument into an element, attributes in the definition's order. Every policy
 * may have an id; where the definition has its own, that one counts.
 */
export function buildElement(
  name: string,
  definition: ElementDefinition,
  argument: unknown,
  origin: CallSite,
): XmlElement {
  const members = asMembers(definition, argument)
  const attributes: XmlAttribute[] = []
  const children: XmlNode[] = []
  const add = (key: string, attribute: string): void => {
    const given = members[key]
    if (given === undefined || given === null) return
    const site = atKey(origin, key)
    const value = asValue(given, site)
    if (value.kind === 'problem') children.push(value)
    else attributes.push({ name: attribute, value, origin: site })
  }
  const known = membersOf(definition)
  if (!known.attributes.has('id') && !known.children.has('id')) add('id', 'id')
  for (const { key, name: attribute, definition: facts } of known.attributes.values()) {
    const short = resourceKey(key, facts)
    const given = short === undefined ? undefined : members[short]
    if (short === undefined || given === undefined || given === null) add(key, attribute)
    else {
      const site = atKey(origin, short)
      const value = asId(given, short, facts, members[key] !== undefined, site)
      if (value.kind === 'problem') children.push(value)
      else attributes.push({ name: attribute, value, origin: site })
    }
  }
  if (members['text'] !== undefined && members['text'] !== null) {
    children.push(asText(members['text'], atKey(origin, 'text')))
  }
  for (const { key, name: childName, definition: child } of known.children.values()) {
    for (const item of asList(members[key], child)) {
      children.push(asChild(childName, child, item, atKey(origin, key)))
    }
  }
  for (const [key, given] of Object.entries(members)) {
    if (given !== undefined && !isKnown(definition, key)) add(key, xmlName(key))
  }
  return element(name, attributes, children, origin)
}

/** A frozen element. */
export const element = (
  name: string,
  attributes: readonly XmlAttribute[],
  children: readonly XmlNode[],
  origin: XmlElement['origin'],
): XmlElement =>
  Object.freeze({
    kind: 'element',
    name,
    attributes: Object.freeze(attributes),
    children: Object.freeze(children),
    origin,
  })

/** The text node that holds a builder's value. */
export function asText(given: unknown, origin: CallSite): XmlNode {
  const value = asValue(given, origin)
  return value.kind === 'problem' ? value : { kind: 'text', value, origin }
}

/** A builder's value: text, number, boolean, expression or named value, or a list of texts. */
export function asValue(given: unknown, origin: CallSite): Value | XmlProblem {
  if (typeof given === 'string') return { kind: 'literal', text: given, origin }
  if (typeof given === 'boolean' || (typeof given === 'number' && Number.isFinite(given))) {
    return { kind: 'literal', text: numberText(given), origin }
  }
  if (Array.isArray(given) && given.every((item) => typeof item === 'string')) {
    return { kind: 'literal', text: given.join(','), origin }
  }
  if (isProblem(given)) return given
  if (isReference(given)) return asNamedValue(given, origin)
  if (isValue(given)) return given
  return invalid(
    `${describe(given)} is not a value that a policy can hold.`,
    'Give a string, a number, a boolean, an expression or a named value.',
    origin,
  )
}

/** A named value is its text; other resources have keys of their own. */
function asNamedValue(given: ResourceReference, origin: CallSite): Value | XmlProblem {
  if (given.resource === 'named-value' && 'text' in given) {
    const text = String(given.text)
    return { kind: 'literal', text, namedValues: true, references: [given], origin }
  }
  return invalid(
    `The ${words(given.resource)} \`${given.id}\` is not a value.`,
    'Give its id, or the resource itself where a policy has a key for it.',
    origin,
  )
}

/** The id of the resource that stands under the key without `Id`. */
function asId(
  given: unknown,
  key: string,
  { resource = 'backend' }: AttributeDefinition,
  hasId: boolean,
  origin: CallSite,
): Value | XmlProblem {
  if (hasId) {
    return invalid(`\`${key}\` and \`${key}Id\` mean the same.`, 'Keep one of them.', origin)
  }
  if (isReference(given) && collectionOf(given.resource) === resource) {
    return { kind: 'literal', text: given.id, references: [given], origin }
  }
  const what = isReference(given) ? `A ${words(given.resource)}` : describe(given)
  return invalid(
    `${what} is not a ${resource}.`,
    `Give a ${resource} or \`external.${resource}('…')\`; an id goes to \`${key}Id\`.`,
    origin,
  )
}

const words = (type: string): string => type.replaceAll('-', ' ')

/** The key that takes the resource itself: `backend` for `backendId`. */
const resourceKey = (key: string, { resource }: AttributeDefinition): string | undefined =>
  resource !== undefined && key.endsWith('Id') ? key.slice(0, -'Id'.length) : undefined

const invalid = (message: string, hint: string, origin: CallSite): XmlProblem => ({
  kind: 'problem',
  code: 'invalid-argument',
  severity: 'error',
  message,
  hint,
  origin,
})

/** A number without exponent: the service reads decimal digits only. */
const numberText = (given: number | boolean): string =>
  typeof given === 'number' && /e/.test(String(given))
    ? given.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : String(given)

function asMembers(definition: ElementDefinition, argument: unknown): Record<string, unknown> {
  if (argument === undefined || argument === null) return {}
  if (Array.isArray(argument) || typeof argument !== 'object' || isNode(argument)) {
    const keys = Object.keys(definition.children ?? {})
    return definition.text ? { text: argument } : { [keys[0] ?? 'text']: argument }
  }
  return argument as Record<string, unknown>
}

function asList(given: unknown, child: ChildDefinition): readonly unknown[] {
  if (given === undefined || given === null) return []
  const many = child.max !== undefined && child.max !== 1
  return many && Array.isArray(given) ? given : [given]
}

function asChild(name: string, child: ChildDefinition, item: unknown, origin: CallSite): XmlNode {
  if (isElement(item)) return item
  return buildElement(name, child.policy?.definition ?? child, item, origin)
}

const isKnown = (definition: ElementDefinition, key: string): boolean =>
  key === 'text' ||
  key === 'id' ||
  key in (definition.attributes ?? {}) ||
  key in (definition.children ?? {}) ||
  definition.attributes?.[`${key}Id`]?.resource !== undefined

const isValue = (given: unknown): given is Value =>
  isObject(given) && (given['kind'] === 'literal' || given['kind'] === 'code')

const isProblem = (given: unknown): given is XmlProblem =>
  isObject(given) && given['kind'] === 'problem' && 'origin' in given

const isNode = (given: unknown): boolean => isValue(given) || isProblem(given) || isReference(given)

const isElement = (given: unknown): given is XmlElement =>
  isObject(given) && given['kind'] === 'element' && Array.isArray(given['children'])

const isObject = (given: unknown): given is Record<string, unknown> =>
  typeof given === 'object' && given !== null

const describe = (given: unknown): string =>
  given === null ? 'null' : Array.isArray(given) ? 'This list' : `A ${typeof given}`
