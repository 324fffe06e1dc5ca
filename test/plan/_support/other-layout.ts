import { lex } from '../../../lib/csharp/syntax/lex.ts'
import type { Code, Value, XmlAttribute, XmlElement, XmlNode } from '../../../lib/xml/node.ts'
import { read } from '../../../lib/xml/read.ts'

/**
 * The same policy text as somebody else would have written it: CRLF and tabs, other comments, other
 * quotes, attributes the other way round, entities and CDATA, other blanks and comments in the C#.
 */
export function otherLayout(text: string): string {
  const { nodes } = read({ path: 'original', text })
  return inOtherLayout(nodes)
}

/** Nodes printed as nobody else prints them. */
export function inOtherLayout(nodes: readonly XmlNode[]): string {
  const inside = kept(nodes)
  if (inside.some(isProse)) return inside.map(inline).join('')
  return `\uFEFF<!-- first -->\r\n${lines(inside, '').join('\r\n')}\r\n`
}

const kept = (nodes: readonly XmlNode[]): readonly XmlNode[] =>
  nodes.filter(({ kind }) => kind !== 'comment' && kind !== 'problem')

const isProse = (node: XmlNode): boolean =>
  node.kind === 'text' && node.value.kind === 'literal' && node.value.text.trim() !== ''

function lines(nodes: readonly XmlNode[], indent: string): readonly string[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'element')
      return [`${indent}<!-- before ${node.name} -->`, element(node, indent)]
    return node.kind === 'text' ? [indent + valueText(node.value)] : []
  })
}

function element({ name, attributes, children }: XmlElement, indent: string): string {
  const open = `<${[name, ...attributes.toReversed().map(attribute)].join('\r\n\t\t')}\r\n>`
  const inside = kept(children)
  const [only] = inside
  if (!only) return `${open}</${name}\r\n>`
  if (inside.length === 1 && only.kind === 'text') return `${open}${lone(only.value)}</${name}>`
  if (inside.some(isProse)) return `${open}${inside.map(inline).join('')}</${name}>`
  return `${open}\r\n${lines(inside, `${indent}\t`).join('\r\n')}\r\n${indent}</${name}>`
}

function inline(node: XmlNode): string {
  if (node.kind === 'text') return valueText(node.value)
  if (node.kind !== 'element') return ''
  const attributes = node.attributes.map((each) => ` ${attribute(each)}`).join('')
  return `<${node.name}${attributes}>${kept(node.children).map(inline).join('')}</${node.name}>`
}

function attribute({ name, value }: XmlAttribute): string {
  if (value.kind === 'code') return `${name} = '${codeText(value)}'`
  if (value.broken) return `${name}="${value.text}"`
  return `${name} = '${encoded(value.text)}'`
}

function lone(value: Value): string {
  if (value.kind === 'code') return `\r\n\t<!-- code -->\r\n\t${codeText(value)}\r\n`
  const { text } = value
  const mayBeCdata = !value.broken && text.trim() !== '' && !text.includes(']]>')
  return mayBeCdata && text.length % 2 === 0 ? `<![CDATA[${text}]]>` : valueText(value)
}

function valueText(value: Value): string {
  if (value.kind === 'code') return codeText(value)
  if (value.broken) return value.text
  const half = value.text.length >> 1
  return value.text.trim() === ''
    ? value.text
    : `${encoded(value.text.slice(0, half))}<!-- within -->${encoded(value.text.slice(half))}`
}

/** What XML reserves and some more as entities; line ends in attributes have to be. */
const encoded = (text: string): string =>
  text.replace(/[&<>"'\n\r\t\u0080-\uffff e]/g, (character) =>
    character === ' ' ? ' ' : `&#x${character.charCodeAt(0).toString(16)};`,
  )

function codeText({ form, code }: Code): string {
  const [open, close] = form === 'expression' ? ['@(', ')'] : ['@{', '}']
  return `${open}${otherCode(code)}${close}`
}

/** Other blanks and comments wherever there were some, and at the ends. */
function otherCode(code: string): string {
  const { tokens, problems } = lex(code)
  if (problems.length > 0 || /^\s*#/m.test(code)) return code
  let result = ''
  let at = 0
  for (const { start, end } of tokens) {
    result += start > at || at === 0 ? '\r\n\t\t/* other */ ' : ''
    result += code.slice(start, end).replace(/\r?\n/g, '\r\n')
    at = end
  }
  return `${result} // last\r\n`
}
