/** A word, mark or text of Bicep; the ends of lines count. */
export interface BicepToken {
  readonly kind: 'word' | 'number' | 'string' | 'mark' | 'line' | 'end'
  readonly text: string
  readonly line: number
  /** Of a string: texts and, at odd places, the sources of expressions. */
  readonly parts?: readonly string[]
}

/** Refuses a text, and says where. */
export function failAt(message: string, line: number): never {
  throw new Error(`Line ${line}: ${message}.`)
}

const marks = /==|!=|<=|>=|&&|\|\||[{}[\]().,:?!=<>+\-*/%@]/y
const words = /[A-Za-z_]\w*|\d+/y
const blanks = /[ \t\r]+|\/\/[^\n]*|\/\*[\s\S]*?\*\//y

/** The words, marks and texts of a source. */
export function tokensOf(source: string): readonly BicepToken[] {
  const tokens: BicepToken[] = []
  let line = 1
  let at = 0
  const match = (expression: RegExp): string | undefined => {
    expression.lastIndex = at
    return expression.exec(source)?.[0]
  }
  while (at < source.length) {
    const blank = match(blanks)
    if (blank !== undefined) {
      line += blank.split('\n').length - 1
      at += blank.length
    } else if (source[at] === '\n') {
      tokens.push({ kind: 'line', text: 'the end of the line', line: line++ })
      at++
    } else if (source[at] === "'") {
      const { parts, end } = stringAt(source, at, line)
      tokens.push({ kind: 'string', text: 'a text', line, parts })
      line += source.slice(at, end).split('\n').length - 1
      at = end
    } else {
      const word = match(words)
      const text = word ?? match(marks) ?? failAt(`\`${source[at]}\` is not expected`, line)
      const kind = word === undefined ? 'mark' : /^\d/.test(word) ? 'number' : 'word'
      tokens.push({ kind, text, line })
      at += text.length
    }
  }
  return [...tokens, { kind: 'end', text: 'the end', line }]
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

function stringAt(source: string, start: number, line: number) {
  if (source.startsWith("'''", start)) {
    const end = source.indexOf("'''", start + 3)
    if (end === -1) failAt('a text does not end', line)
    return { parts: [source.slice(start + 3, end).replace(/^\n/, '')], end: end + 3 }
  }
  const parts: string[] = []
  let text = ''
  let at = start + 1
  while (source[at] !== "'") {
    if (at >= source.length || source[at] === '\n') failAt('a text does not end', line)
    if (source[at] === '\\') {
      text += escapes[source[at + 1]!] ?? source[at + 1]
      at += 2
    } else if (source.startsWith('${', at)) {
      const end = endOfHole(source, at + 2, line)
      parts.push(text, source.slice(at + 2, end))
      text = ''
      at = end + 1
    } else text += source[at++]
  }
  return { parts: [...parts, text], end: at + 1 }
}

function endOfHole(source: string, start: number, line: number): number {
  let depth = 0
  for (let at = start; at < source.length; at++) {
    if (source[at] === "'") at = stringAt(source, at, line).end - 1
    else if (source[at] === '{') depth++
    else if (source[at] === '}' && depth-- === 0) return at
  }
  return failAt('an expression in a text does not end', line)
}
