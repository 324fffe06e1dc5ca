import type { XmlElement, XmlNode } from '../xml/node.ts'
import { written } from './decoded-code.ts'

/** The attributes that say which of several elements is meant. */
const names = ['name', 'id', 'fragment-id', 'variable-name'] as const

/** What an element is called: its name and the attribute that tells it from its siblings. */
export const labelOf = (node: XmlNode): string => {
  if (node.kind !== 'element') return `#${node.kind}`
  const name = names.find((each) => attributeText(node, each) !== undefined)
  return name === undefined ? node.name : `${node.name} ${name}=${attributeText(node, name)}`
}

/** The text of an attribute, an expression with its brackets. */
export function attributeText(element: XmlElement, name: string): string | undefined {
  const value = element.attributes.find((each) => each.name === name)?.value
  if (value === undefined) return undefined
  return value.kind === 'code' ? written(value) : value.text
}

/** The step of a path to one of several siblings: `set-header[@name='x']`, `value[2]`. */
export function pathStep(node: XmlNode, siblings: readonly XmlNode[]): string {
  const step = ownStep(node)
  const alike = siblings.filter((each) => ownStep(each) === step)
  return alike.length > 1 ? `${step}[${alike.indexOf(node) + 1}]` : step
}

function ownStep(node: XmlNode): string {
  if (node.kind !== 'element') return 'text()'
  const name = [...names, 'condition'].find((each) => isShort(attributeText(node, each)))
  if (name === undefined) return node.name
  const text = attributeText(node, name)!
  const quote = text.includes("'") ? '"' : "'"
  return `${node.name}[@${name}=${quote}${text}${quote}]`
}

const isShort = (text: string | undefined): boolean =>
  text !== undefined &&
  text.length <= 60 &&
  !text.includes('\n') &&
  !(text.includes("'") && text.includes('"'))
