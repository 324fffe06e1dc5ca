import { decodeEntities } from '../xml/entities.ts'
import type { Code, Literal, Value, XmlAttribute, XmlNode, XmlText } from '../xml/node.ts'
import { read } from '../xml/read.ts'
import { decodedCode, expressionIn, written } from './decoded-code.ts'

/**
 * The nodes of policy text without what is cosmetic in its XML: comments, blanks between elements,
 * entities, CDATA, the `<fragment>` around it. C# and the order of attributes are as written.
 */
export function plainDocument(text: string): readonly XmlNode[] {
  const nodes = plainNodes(read({ path: '', text }, { format: 'rawxml' }).nodes)
  const [root] = nodes
  const isWrapped =
    nodes.length === 1 &&
    root?.kind === 'element' &&
    root.name === 'fragment' &&
    root.attributes.length === 0
  return isWrapped ? root.children : nodes
}

function plainNodes(nodes: readonly XmlNode[]): readonly XmlNode[] {
  const counted = nodes.filter(counts)
  const isMixed = counted.some(isProse)
  const result: XmlNode[] = []
  let texts: XmlText[] = []
  const endText = (): void => {
    result.push(...plainText(texts, isMixed))
    texts = []
  }
  for (const node of counted) {
    if (node.kind === 'text') texts.push(node)
    else {
      endText()
      result.push(plainNode(node))
    }
  }
  endText()
  return result
}

/** What could not be read counts where no other node holds it: a change in it must be seen. */
const counts = (node: XmlNode): boolean =>
  node.kind === 'problem'
    ? node.severity === 'error' && node.code !== 'malformed-expression'
    : node.kind !== 'comment'

function plainNode(node: XmlNode): XmlNode {
  if (node.kind !== 'element') return node
  const attributes = node.attributes.map(plainAttribute)
  return { ...node, attributes, children: plainNodes(node.children) }
}

/** A line end in a literal counts, although XML makes it a blank: the service keeps it. */
function plainAttribute(attribute: XmlAttribute): XmlAttribute {
  const { value } = attribute
  const { origin } = value
  if (value.kind === 'code' || value.broken || origin.kind !== 'span') {
    return { ...attribute, value: plainValue(value) }
  }
  const raw = origin.source.text.slice(origin.start, origin.end).replace(/\r\n?/g, '\n')
  return { ...attribute, value: literal(decodeEntities(raw), value) }
}

/** Texts with nothing but comments between them are one text. */
function plainText(texts: readonly XmlText[], isMixed: boolean): readonly XmlText[] {
  const [first] = texts
  if (!first) return []
  const filled = texts.filter((each) => !isBlank(each))
  if (filled.length === 0) {
    const text = texts.map(textOf).join('')
    if (!isMixed || text.includes('\n')) return []
  }
  const [only] = filled
  const isCode = filled.length === 1 && only?.value.kind === 'code'
  const value = isCode
    ? plainValue(only.value)
    : texts.length === 1
      ? plainValue(first.value)
      : literal(texts.map(textOf).join(''), first.value)
  return [{ kind: 'text', value, origin: first.origin }]
}

function plainValue(value: Value): Value {
  if (value.kind === 'code') return decodedCode(value)
  if (!value.broken) return literal(value.text, value)
  const code = expressionIn(value.text)
  if (code) return { kind: 'code', ...code, origin: value.origin }
  return literal(decodeEntities(value.text), value)
}

/** What is an expression once its entities are decoded is one to the service. */
function literal(text: string, { origin }: Literal | Code): Value {
  const code = /^[ \t\n]*@[({]/.test(text) ? expressionIn(text) : undefined
  return code ? { kind: 'code', ...code, origin } : { kind: 'literal', text, origin }
}

const textOf = ({ value }: XmlText): string => {
  if (value.kind === 'code') return written(decodedCode(value))
  return value.broken ? decodeEntities(value.text) : value.text
}

const isBlank = (node: XmlNode): boolean =>
  node.kind === 'text' &&
  !node.cdata &&
  node.value.kind === 'literal' &&
  /^[ \t\r\n]*$/.test(node.value.text)

const isProse = (node: XmlNode): boolean =>
  node.kind === 'text' && node.value.kind === 'literal' && !isBlank(node)
