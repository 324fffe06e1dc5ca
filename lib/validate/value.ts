import type { Visit } from '../document/visit.ts'
import type { AttributeDefinition, ValueDefinition } from '../policies/definition.ts'
import { membersOf } from '../policies/members.ts'
import { hasNamedValue } from '../xml/named-values.ts'
import type { Literal, Value, XmlElement } from '../xml/node.ts'

/** A value in a document with what its definition says, and its name for messages. */
export interface DefinedValue {
  readonly visit: Visit
  /** `counter-key` or `the text of <value>`. */
  readonly name: string
  readonly value: Value
  readonly definition: ValueDefinition & Partial<AttributeDefinition>
}

/** Every value that a definition speaks of: attributes and texts, in the order of the text. */
export function definedValues(visits: readonly Visit[]): readonly DefinedValue[] {
  const values: DefinedValue[] = []
  for (const visit of visits) {
    const { definition, element } = visit
    if (!definition) continue
    const { attributes } = membersOf(definition)
    for (const { name, value } of element.attributes) {
      const known = attributes.get(name)?.definition
      if (known) values.push({ visit, name: `\`${name}\``, value, definition: known })
    }
    const text = definition.text && textOf(element)
    if (!definition.text || !text) continue
    const name = `The text of <${element.name}>`
    values.push({ visit, name, value: text, definition: definition.text })
  }
  return values
}

/** An element's text, if it has one that is not blank. */
export function textOf(element: XmlElement): Value | undefined {
  const node = element.children.find((each) => each.kind === 'text' && !isBlank(each.value))
  return node?.kind === 'text' ? node.value : undefined
}

const isBlank = (value: Value): boolean => value.kind === 'literal' && !/\S/.test(value.text)

/** A literal that says itself what it is: no expression, no named value in it. */
export const isPlain = (value: Value): value is Literal =>
  value.kind === 'literal' && !value.broken && !hasNamedValue(value.text)
