import { canonicalCode } from '../csharp/canonical.ts'
import { reindent } from '../csharp/indent.ts'
import { escapeAttribute, escapeText } from './entities.ts'
import type { Code, Value, XmlAttribute, XmlElement, XmlNode, XmlText } from './node.ts'
import type { Format } from './read.ts'

export interface PrintOptions {
  /** Default `rawxml`. */
  readonly format?: Format
  /** Elements in which any XML may stand: their content is printed as it is. */
  readonly markup?: ReadonlySet<string>
}

const step = '    '
const width = 100

/**
 * Prints nodes as policy text: LF, four blanks a level, a trailing line end. Reading the text and
 * printing it again gives the same text.
 */
export function print(nodes: readonly XmlNode[], options: PrintOptions = {}): string {
  const printer: Printer = {
    format: options.format ?? 'rawxml',
    markup: options.markup ?? new Set(),
  }
  const printed = nodes.filter(isPrinted)
  if (printed.some(isProse)) return printed.map((node) => inline(printer, node)).join('')
  const lines = printed.map((node) => block(printer, node, ''))
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

interface Printer {
  readonly format: Format
  readonly markup: ReadonlySet<string>
}

/** A node on lines of its own. */
function block(printer: Printer, node: XmlNode, indent: string): string {
  switch (node.kind) {
    case 'element':
      return indent + elementText(printer, node, indent, false)
    case 'comment':
      return `${indent}<!--${node.text}-->`
    case 'text':
      return indent + textText(printer, node, indent)
    case 'problem':
      return ''
  }
}

/** A node among text, where every blank counts. */
function inline(printer: Printer, node: XmlNode): string {
  switch (node.kind) {
    case 'element':
      return elementText(printer, node, '', true)
    case 'comment':
      return `<!--${node.text}-->`
    case 'text':
      return textText(printer, node, '')
    case 'problem':
      return ''
  }
}

function elementText(
  printer: Printer,
  element: XmlElement,
  indent: string,
  isInline: boolean,
): string {
  const children = element.children.filter(isPrinted)
  const open = openingTag(printer, element, indent, children.length === 0, isInline)
  if (children.length === 0) return open
  const close = `</${element.name}>`
  if (isInline || printer.markup.has(element.name) || children.some(isProse)) {
    return open + children.map((child) => inline(printer, child)).join('') + close
  }
  const [only] = children
  if (children.length === 1 && only?.kind === 'text') {
    return open + textText(printer, only, indent) + close
  }
  const lines = children.map((child) => block(printer, child, indent + step))
  return `${open}\n${lines.join('\n')}\n${indent}${close}`
}

function openingTag(
  printer: Printer,
  element: XmlElement,
  indent: string,
  isEmpty: boolean,
  isInline: boolean,
): string {
  const end = isEmpty ? ' />' : '>'
  const texts = element.attributes.map((each) => attributeText(printer, each, indent))
  if (texts.length === 0) return `<${element.name}${end}`
  const line = `<${element.name} ${texts.join(' ')}${end}`
  if (isInline || fits(line, texts, indent)) return line
  const deeper = indent + step
  const wrapped = element.attributes.map((each) => deeper + attributeText(printer, each, deeper))
  return `<${element.name}\n${wrapped.join('\n')}${end}`
}

/** One line is right for what fits, for one attribute, and where only the last one breaks. */
function fits(line: string, texts: readonly string[], indent: string): boolean {
  if (texts.length === 1) return true
  if (texts.slice(0, -1).some((text) => text.includes('\n'))) return false
  const [first = ''] = line.split('\n', 1)
  return indent.length + first.length <= width
}

const attributeText = (printer: Printer, attribute: XmlAttribute, indent: string): string =>
  `${attribute.name}="${valueText(printer, attribute.value, indent, escapeAttribute)}"`

function textText(printer: Printer, node: XmlText, indent: string): string {
  if (!node.cdata) return valueText(printer, node.value, indent, escapeText)
  return `<![CDATA[${valueText({ ...printer, format: 'rawxml' }, node.value, indent, same)}]]>`
}

function valueText(
  printer: Printer,
  value: Value,
  indent: string,
  escaped: (text: string) => string,
): string {
  if (value.kind === 'literal') return value.broken ? value.text : escaped(value.text)
  const code = codeText(value, indent)
  return printer.format === 'rawxml' ? code : encodeCode(code)
}

/** An expression with its brackets; code that came from TypeScript is indented to fit. */
function codeText(value: Code, indent: string): string {
  const isExpression = value.form === 'expression'
  if (!value.free) return isExpression ? `@(${value.code})` : `@{${value.code}}`
  const isLong = value.code.includes('\n')
  if (isExpression && !isLong) return `@(${value.code})`
  if (isExpression) return `@(\n${reindent(value.code, indent + step)}\n${indent})`
  return `@{\n${reindent(value.code, indent + step)}\n${indent}}`
}

/** In the encoded form a line end must be an entity where it ends a comment or is in a string. */
function encodeCode(code: string): string {
  const encoded = code.replace(/[&<>"]/g, escapeAttribute)
  const inner = code.slice(2, -1)
  if (!inner.includes('\n')) return encoded
  const isSafe = canonicalCode(inner.replaceAll('\n', ' ')) === canonicalCode(inner)
  return isSafe ? encoded : encoded.replaceAll('\n', '&#10;')
}

const isPrinted = (node: XmlNode): boolean => node.kind !== 'problem'

const isProse = (node: XmlNode): boolean =>
  node.kind === 'text' && node.value.kind === 'literal' && /[^ \t\r\n]/.test(node.value.text)

const same = (text: string): string => text
