import { atKey } from '../diagnostics/call-site.ts'
import type { CallSite } from '../diagnostics/source.ts'
import type { Value, XmlAttribute, XmlElement, XmlNode, XmlProblem } from '../xml/node.ts'
import { isReference } from '../xml/resource-reference.ts'
import type { ChildDefinition, ElementDefinition } from './definition.ts'
import { describe, invalidArgument } from './invalid-argument.ts'
import { xmlName } from './key.ts'
import { membersOf } from './members.ts'
import { asId, asNamedValue, resourceKey } from './resource-argument.ts'

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
  const add = (key: string, attribute: string, read = asValue): void => {
    const given = members[key]
    if (isAbsent(given)) return
    const site = atKey(origin, key)
    const value = read(given, site)
    if (value.kind === 'problem') children.push(value)
    else attributes.push({ name: attribute, value, origin: site })
  }
  const known = membersOf(definition)
  if (!known.attributes.has('id') && !known.children.has('id')) add('id', 'id')
  for (const { key, name: attribute, definition: facts } of known.attributes.values()) {
    const short = resourceKey(key, facts)
    if (short === undefined || isAbsent(members[short])) add(key, attribute)
    else {
      const twice = isAbsent(members[key]) ? undefined : key
      add(short, attribute, (given, site) => asId(given, { key: short, twice }, facts, site))
    }
  }
  if (!isAbsent(members['text'])) {
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
  return invalidArgument(
    `${describe(given)} is not a value that a policy can hold.`,
    'Give a string, a number, a boolean, an expression or a named value.',
    origin,
  )
}

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

const isAbsent = (given: unknown): boolean => given === undefined || given === null
