import { markupElements } from '../document/markup.ts'
import type { Value, XmlAttribute, XmlElement, XmlNode, XmlText } from '../xml/node.ts'

/** How the service shows a policy. */
export interface Look {
  /** In `rawxml` expressions stand as they are, in `xml` they are escaped like everything else. */
  readonly format: 'xml' | 'rawxml'
  readonly indent: 'tabs' | 'two-blanks'
}

const attributeEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#xA;',
  '\r': '&#xD;',
  '\t': '&#x9;',
}

/**
 * Prints a policy as the service gives it back: indented anew with CRLF, in double quotes, texts
 * untouched.
 * @see https://github.com/Azure/azure-rest-api-specs/issues/25306
 */
export function printXml(nodes: readonly XmlNode[], look: Look): string {
  return nodes
    .filter(({ kind }) => kind !== 'problem')
    .map((node) => nodeText(node, look, ''))
    .join('\r\n')
}

function nodeText(node: XmlNode, look: Look, indent: string): string {
  switch (node.kind) {
    case 'element':
      return elementText(node, look, indent)
    case 'comment':
      return `<!--${node.text}-->`
    case 'text':
      return textText(node, look)
    case 'problem':
      return ''
  }
}

function elementText(element: XmlElement, look: Look, indent: string): string {
  const { name, attributes } = element
  const open = `<${name}${attributes.map((each) => ` ${attributeText(each, look)}`).join('')}`
  const children = element.children.filter(({ kind }) => kind !== 'problem')
  if (children.length === 0) return `${open} />`
  // As soon as there is text, every blank may count.
  if (markupElements.has(name) || children.some(({ kind }) => kind === 'text')) {
    const inner = children.map((child) => inlineText(child, look)).join('')
    return `${open}>${inner}</${name}>`
  }
  const deeper = indent + (look.indent === 'tabs' ? '\t' : '  ')
  const lines = children.map((child) => `${deeper}${nodeText(child, look, deeper)}`)
  return `${open}>\r\n${lines.join('\r\n')}\r\n${indent}</${name}>`
}

/** A node among text: nothing is added to it. */
function inlineText(node: XmlNode, look: Look): string {
  if (node.kind !== 'element') return nodeText(node, look, '')
  const { name, attributes, children } = node
  const open = `<${name}${attributes.map((each) => ` ${attributeText(each, look)}`).join('')}`
  if (children.length === 0) return `${open} />`
  return `${open}>${children.map((child) => inlineText(child, look)).join('')}</${name}>`
}

const attributeText = ({ name, value }: XmlAttribute, { format }: Look): string => {
  const text = valueText(value)
  const isRaw = format === 'rawxml' && value.kind === 'code'
  return `${name}="${isRaw ? text : escaped(text, /[&<>"\n\r\t]/g)}"`
}

function textText(node: XmlText, { format }: Look): string {
  const text = valueText(node.value)
  const shown = format === 'rawxml' && node.value.kind === 'code' ? text : escaped(text, /[&<>\r]/g)
  const [before, behind] = blanksAround(node)
  return before + shown + behind
}

const valueText = (value: Value): string => {
  if (value.kind === 'literal') return value.text
  return value.form === 'expression' ? `@(${value.code})` : `@{${value.code}}`
}

/** The blanks between the tags and an expression, which the service keeps like any text. */
function blanksAround({ value, origin, cdata }: XmlText): readonly [string, string] {
  if (value.kind !== 'code' || cdata || origin.kind !== 'span' || value.origin.kind !== 'span') {
    return ['', '']
  }
  const { text } = origin.source
  return [
    text.slice(origin.start, value.origin.start).replace(/\r\n?/g, '\n'),
    text.slice(value.origin.end, origin.end).replace(/\r\n?/g, '\n'),
  ]
}

const escaped = (text: string, what: RegExp): string =>
  text.replace(what, (character) => attributeEntities[character]!)
