import type { Code } from './code.ts'
import { quotedText, templateText } from './quoted-text.ts'

const lineWidth = 100

/** `export const name = …`, laid out as the formatter does it. */
export const declaration = (name: string, code: Code): string =>
  `${assigned(`export const ${name} =`, code, { indent: 0, tail: 0 })}\n`

/** `import { … } from '…'`; one name is never given a line of its own. */
export function importLine(names: readonly string[], source: string): string {
  const from = `} from ${quotedText(source)}\n`
  const line = `import { ${names.join(', ')} ${from}`
  if (names.length === 1 || line.length - 1 <= lineWidth) return line
  return `import {\n${names.map((name) => `  ${name},\n`).join('')}${from}`
}

/** Where code stands: the blanks before its line, and how much follows on its last line. */
interface Place {
  readonly indent: number
  readonly tail: number
}

/** What stands to the right of a key or a constant, on the same line where that looks well. */
function assigned(head: string, code: Code, place: Place): string {
  const line = `${head} ${flat(code)}`
  if (fits(line, place) && !isForced(code)) return line
  const column = place.indent + width(head) + 1
  const next = { ...place, indent: place.indent + 2 }
  const onNext = `${head}\n${blanks(next)}${printed(code, next.indent, next)}`
  switch (code.kind) {
    case 'constant':
    case 'template':
      return line
    case 'text':
      return width(head) <= shortKey ? line : onNext
    case 'name':
      return onNext
    case 'list':
    case 'record':
      return column + 1 <= lineWidth ? `${head} ${printed(code, column, place)}` : onNext
    case 'call': {
      const opens = column + width(code.callee) + 1 <= lineWidth
      return opens && !isLoneShort(code) ? `${head} ${printed(code, column, place)}` : onNext
    }
  }
}

/** A key this short with its colon gains too little by a line of its own. */
const shortKey = 5

/** A call with one short argument looks better unbroken on the next line. */
const isLoneShort = (code: Extract<Code, { kind: 'call' }>): boolean =>
  code.args.length === 1 &&
  code.args[0]!.kind === 'text' &&
  width(flat(code.args[0]!)) <= lineWidth / 4

/** Code that begins at a column, on one line if it fits. */
function printed(code: Code, column: number, place: Place): string {
  const line = flat(code)
  const isFree = column + width(line) + place.tail <= lineWidth
  return isFree && !isForced(code) ? line : broken(code, column, place)
}

function broken(code: Code, column: number, place: Place): string {
  const inner = { indent: place.indent + 2, tail: 1 }
  const lines = (each: readonly string[]): string =>
    each.map((line) => `${blanks(inner)}${line},\n`).join('')
  switch (code.kind) {
    case 'list': {
      if (code.items.length === 0) return '[]'
      const items = areNumbers(code.items)
        ? [filled(code.items.map(flat), inner)]
        : code.items.map((item) => printed(item, inner.indent, inner))
      return `[\n${lines(items)}${blanks(place)}]`
    }
    case 'record':
      if (code.entries.length === 0) return '{}'
      return `{\n${lines(
        code.entries.map(([key, value]) => assigned(`${keyText(key)}:`, value, inner)),
      )}${blanks(place)}}`
    case 'call': {
      const { callee, args } = code
      const last = args.at(-1)
      const opening = `${callee}(${args
        .slice(0, -1)
        .map((arg) => `${flat(arg)}, `)
        .join('')}`
      if (last?.kind === 'record' && column + width(opening) + 1 <= lineWidth) {
        return `${opening}${broken(last, column, place)})`
      }
      const each = args.map((arg) => printed(arg, inner.indent, inner))
      return args.length === 0 ? `${callee}()` : `${callee}(\n${lines(each)}${blanks(place)})`
    }
    default:
      return flat(code)
  }
}

/** As many numbers on a line as it takes. */
function filled(numbers: readonly string[], { indent }: Place): string {
  const lines: string[] = []
  for (const number of numbers) {
    const line = lines.pop()
    if (line === undefined) lines.push(number)
    else if (indent + line.length + 2 + number.length + 1 <= lineWidth) {
      lines.push(`${line}, ${number}`)
    } else lines.push(line, number)
  }
  return lines.join(`,\n${' '.repeat(indent)}`)
}

function flat(code: Code): string {
  switch (code.kind) {
    case 'text':
      return quotedText(code.text)
    case 'constant':
      return String(code.value)
    case 'name':
      return code.name
    case 'template':
      return `literal\`${code.parts
        .map((part) => (typeof part === 'string' ? templateText(part) : `\${${flat(part)}}`))
        .join('')}\``
    case 'list':
      return `[${code.items.map(flat).join(', ')}]`
    case 'record': {
      const entries = code.entries.map(([key, value]) => `${keyText(key)}: ${flat(value)}`)
      return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`
    }
    case 'call':
      return `${code.callee}(${code.args.map(flat).join(', ')})`
  }
}

/** `__proto__` is only a key like others when it is computed. */
function keyText(key: string): string {
  if (key === '__proto__') return `['__proto__']`
  return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key) ? key : quotedText(key)
}

/** Objects of several keys each stand below one another, however short they are. */
function isForced(code: Code): boolean {
  switch (code.kind) {
    case 'list':
      return (
        (code.items.length > 1 &&
          code.items.every((item) => item.kind === 'record' && item.entries.length > 1)) ||
        code.items.some(isForced)
      )
    case 'record':
      return code.entries.some(([, value]) => isForced(value))
    case 'call':
      return code.args.some(isForced)
    default:
      return false
  }
}

const areNumbers = (items: readonly Code[]): boolean =>
  items.length > 1 &&
  items.every((item) => item.kind === 'constant' && typeof item.value === 'number')

const fits = (line: string, { indent, tail }: Place): boolean =>
  indent + width(line) + tail <= lineWidth

const blanks = ({ indent }: Place): string => ' '.repeat(indent)

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** The columns that a text takes: some letters take two, accents of their own none. */
const width = (text: string): number =>
  /^[\x20-\x7e]*$/.test(text)
    ? text.length
    : [...text].reduce((sum, each) => sum + (wide.test(each) ? 2 : /\p{M}/u.test(each) ? 0 : 1), 0)
