import { canonicalCode } from '../csharp/canonical.ts'
import { reindent } from '../csharp/indent.ts'
import { layout } from '../csharp/layout.ts'
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

/** Where a value stands on its line. */
interface Place {
  readonly indent: string
  /** How much stands on the line before and behind the value; without it, the line may be long. */
  readonly before?: number
  readonly behind?: number
}

/** A node on lines of its own. */
function block(printer: Printer, node: XmlNode, indent: string): string {
  switch (node.kind) {
    case 'element':
      return indent + elementText(printer, node, indent, false)
    case 'comment':
      return `${indent}<!--${node.text}-->`
    case 'text':
      return indent + textText(printer, node, { indent, before: indent.length })
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
      return textText(printer, node, { indent: '' })
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
    const place = { indent, before: columnBehind(indent + open), behind: close.length }
    return open + textText(printer, only, place) + close
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
  const { name, attributes } = element
  const open = `<${name} `
  const [only] = attributes
  if (!only) return `<${name}${end}`
  if (attributes.length === 1 && !isInline) {
    const place = { indent, before: indent.length + open.length, behind: end.length }
    return open + attributeText(printer, only, place) + end
  }
  const texts = attributes.map((each) => attributeText(printer, each, { indent }))
  const line = open + texts.join(' ') + end
  if (isInline || fits(line, texts, indent)) return line
  const deeper = indent + step
  const wrapped = attributes.map((each, index) => {
    const behind = index === attributes.length - 1 ? end.length : 0
    return deeper + attributeText(printer, each, { indent: deeper, before: deeper.length, behind })
  })
  // Where the last attribute has several lines anyway, its tag can do without them.
  if (wrapped.at(-1)!.includes('\n')) {
    const last = attributeText(printer, attributes.at(-1)!, { indent, before: width })
    const broken = [...texts.slice(0, -1), last]
    const text = open + broken.join(' ') + end
    if (fits(text, broken, indent)) return text
  }
  return `<${name}\n${wrapped.join('\n')}${end}`
}

/** One line is right for what fits, and where only the last attribute breaks. */
function fits(line: string, texts: readonly string[], indent: string): boolean {
  if (texts.slice(0, -1).some((text) => text.includes('\n'))) return false
  const [first = ''] = line.split('\n', 1)
  return indent.length + first.length <= width
}

function attributeText(printer: Printer, { name, value }: XmlAttribute, place: Place): string {
  const { indent, before, behind = 0 } = place
  const quoted = {
    indent,
    ...(before !== undefined && { before: before + name.length + 2, behind: behind + 1 }),
  }
  return `${name}="${valueText(printer, value, quoted, escapeAttribute)}"`
}

function textText(printer: Printer, node: XmlText, place: Place): string {
  if (!node.cdata) return valueText(printer, node.value, place, escapeText)
  return `<![CDATA[${valueText({ ...printer, format: 'rawxml' }, node.value, place, same)}]]>`
}

function valueText(
  printer: Printer,
  value: Value,
  place: Place,
  escaped: (text: string) => string,
): string {
  if (value.kind === 'literal') return value.broken ? value.text : escaped(value.text)
  const code = codeText(value, place)
  return printer.format === 'rawxml' ? code : encodeCode(code)
}

/** An expression with its brackets; code that came from TypeScript is indented to fit. */
function codeText(value: Code, { indent, before = 0, behind = 0 }: Place): string {
  const isExpression = value.form === 'expression'
  if (!value.free) return isExpression ? `@(${value.code})` : `@{${value.code}}`
  const isLong = isFlat(value) && before + value.code.length + 3 + behind > width
  const code = isLong ? layout(value.code, width - indent.length - step.length) : value.code
  if (isExpression && !isLong && !code.includes('\n')) return `@(${code})`
  const [open, close] = isExpression ? ['(', ')'] : ['{', '}']
  return `@${open}\n${reindent(code, indent + step)}\n${indent}${close}`
}

const isFlat = (value: Value): boolean => value.kind === 'code' && value.flat === true

/** How much stands on the last line of a text. */
const columnBehind = (text: string): number => text.length - 1 - text.lastIndexOf('\n')

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
