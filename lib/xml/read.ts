import { naiveEnd, scanExpression } from '../csharp/scan.ts'
import { type Source, type Span, span } from '../diagnostics/source.ts'
import { decodeEntities, entityProblems } from './entities.ts'
import type { Code, Value, XmlAttribute, XmlElement, XmlNode, XmlProblem, XmlText } from './node.ts'

/**
 * How expressions are written: literally, or with entities for what XML reserves.
 * @see https://learn.microsoft.com/javascript/api/@azure/arm-apimanagement/policycontentformat
 */
export type Format = 'rawxml' | 'xml'

export interface ReadOptions {
  /** Left out, the text itself tells. */
  readonly format?: Format
  /** Elements in which any XML may stand: there every blank is kept. */
  readonly markup?: ReadonlySet<string>
}

export interface ReadResult {
  /** The top-level nodes; what could not be understood is among the nodes as a problem. */
  readonly nodes: readonly XmlNode[]
  readonly format: Format
}

/** Reads policy text: XML whose C# expressions need not be escaped. Never throws. */
export function read(source: Source, options: ReadOptions = {}): ReadResult {
  const format = options.format ?? (mayBeEncoded(source.text) ? undefined : 'rawxml')
  if (format) return { nodes: new Reader(source, format, options.markup).read(), format }
  const encoded = new Reader(source, 'xml', options.markup)
  const nodes = encoded.read()
  if (encoded.sawEntityInCode && !encoded.sawRawCode) return { nodes, format: 'xml' }
  return { nodes: new Reader(source, 'rawxml', options.markup).read(), format: 'rawxml' }
}

const mayBeEncoded = (text: string): boolean => text.includes('@') && /&[a-z#][^;\s]*;/i.test(text)

const LESS = 60
const EQUALS = 61
const GREATER = 62
const AT = 64
const nameAt = /[\p{L}_][\p{L}\p{N}_:.-]*/uy
const blanksAt = /[ \t\r\n]*/y
const goesOn = /\s*[\p{L}_][\p{L}\p{N}_:.-]*\s*=|\s*[/?]?>/uy
const blank = /^[ \t\r\n]*$/
const lineEnds = /\r\n?/g

class Reader {
  sawEntityInCode = false
  sawRawCode = false
  readonly #source: Source
  readonly #text: string
  readonly #format: Format
  readonly #markup: ReadonlySet<string>
  #at = 0

  constructor(source: Source, format: Format, markup: ReadonlySet<string> = new Set()) {
    this.#source = source
    this.#text = source.text
    this.#format = format
    this.#markup = markup
  }

  read(): readonly XmlNode[] {
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1
    const nodes: XmlNode[] = []
    while (this.#at < this.#text.length) {
      nodes.push(...this.#content([], false))
      if (this.#at < this.#text.length) nodes.push(this.#strayClose())
    }
    return Object.freeze(tidy(nodes, false))
  }

  /** Everything up to the end tag of the innermost open element, which is left unread. */
  #content(open: readonly string[], keepBlanks: boolean): XmlNode[] {
    const nodes: XmlNode[] = []
    const text = this.#text
    while (this.#at < text.length) {
      if (text.charCodeAt(this.#at) !== LESS) this.#readText(nodes)
      else if (text.startsWith('</', this.#at)) break
      else if (text.startsWith('<!--', this.#at)) this.#comment(nodes)
      else if (text.startsWith('<![CDATA[', this.#at)) this.#cdata(nodes)
      else if (text.startsWith('<?', this.#at)) this.#instruction(nodes)
      else if (text.startsWith('<!', this.#at)) this.#declaration(nodes)
      else if (this.#nameFollows(this.#at + 1)) nodes.push(...this.#element(open, keepBlanks))
      else this.#readText(nodes)
    }
    return nodes
  }

  #element(open: readonly string[], keepBlanks: boolean): readonly XmlNode[] {
    const start = this.#at
    this.#at++
    const name = this.#name()
    const nameSpan = this.#span(start + 1, this.#at)
    const problems: XmlNode[] = []
    const attributes = this.#attributes(problems)
    const isEmpty = this.#text.startsWith('/>', this.#at)
    const isOpen = !isEmpty && this.#text.charCodeAt(this.#at) === GREATER
    if (isEmpty) this.#at += 2
    else if (isOpen) this.#at++
    else problems.push(this.#broken(`<${name}> has no closing \`>\`.`, nameSpan))
    const keep = keepBlanks || this.#markup.has(name)
    const children = isOpen
      ? [...problems, ...this.#content([...open, name], keep), ...this.#close(name, nameSpan, open)]
      : problems
    const element: XmlElement = {
      kind: 'element',
      name,
      attributes: Object.freeze(attributes),
      children: Object.freeze(tidy(children, keep)),
      origin: this.#span(start, this.#at),
      nameSpan,
    }
    return [Object.freeze(element)]
  }

  /** The end tag; a foreign one is left to the element that it closes. */
  #close(name: string, nameSpan: Span, open: readonly string[]): readonly XmlProblem[] {
    const start = this.#at
    if (start >= this.#text.length) {
      return [this.#broken(`<${name}> is never closed.`, nameSpan, `Add \`</${name}>\`.`)]
    }
    nameAt.lastIndex = start + 2
    const found = nameAt.exec(this.#text)?.[0] ?? ''
    if (found !== name && open.includes(found)) {
      return [this.#broken(`<${name}> is never closed.`, nameSpan, `Add \`</${name}>\`.`)]
    }
    this.#at = start + 2 + found.length
    this.#blanks()
    if (this.#text.charCodeAt(this.#at) === GREATER) this.#at++
    if (found === name) return []
    const message = `\`</${found}>\` closes <${name}>.`
    return [this.#broken(message, this.#span(start, this.#at), `Write \`</${name}>\`.`)]
  }

  #strayClose(): XmlProblem {
    const start = this.#at
    const end = this.#text.indexOf('>', start)
    this.#at = end < 0 ? this.#text.length : end + 1
    const tag = this.#text.slice(start, this.#at)
    return this.#broken(`\`${tag}\` closes nothing.`, this.#span(start, this.#at), 'Remove it.')
  }

  #attributes(problems: XmlNode[]): XmlAttribute[] {
    const attributes: XmlAttribute[] = []
    const seen = new Set<string>()
    for (;;) {
      const before = this.#at
      this.#blanks()
      const code = this.#text.charCodeAt(this.#at)
      if (Number.isNaN(code) || code === GREATER || code === LESS) return attributes
      if (this.#text.startsWith('/>', this.#at)) return attributes
      const start = this.#at
      const name = this.#name()
      if (name === '') {
        this.#skipJunk()
        const junk = this.#text.slice(start, this.#at)
        problems.push(this.#broken(`\`${junk}\` is not an attribute.`, this.#span(start, this.#at)))
        continue
      }
      if (before === start) {
        const where = this.#span(start, this.#at)
        problems.push(this.#broken(`A blank is missing before \`${name}\`.`, where))
      }
      const attribute = this.#attribute(name, start, problems)
      if (!attribute) continue
      if (seen.has(name)) {
        const message = `The attribute \`${name}\` stands twice.`
        problems.push(this.#broken(message, attribute.origin as Span, 'Keep one of them.'))
        continue
      }
      seen.add(name)
      attributes.push(attribute)
    }
  }

  #attribute(name: string, start: number, problems: XmlNode[]): XmlAttribute | undefined {
    this.#blanks()
    if (this.#text.charCodeAt(this.#at) !== EQUALS) {
      const where = this.#span(start, start + name.length)
      problems.push(this.#broken(`The attribute \`${name}\` has no value.`, where))
      return undefined
    }
    this.#at++
    this.#blanks()
    const quote = this.#text[this.#at]
    if (quote !== '"' && quote !== "'") {
      const from = this.#at
      this.#skipJunk()
      const where = this.#span(from, this.#at)
      const hint = 'Put it in double quotes.'
      problems.push(this.#broken(`The value of \`${name}\` is not quoted.`, where, hint))
      const value = this.#literal(from, this.#at, problems, true)
      return { name, value, origin: this.#span(start, this.#at) }
    }
    const value = this.#attributeValue(quote, problems)
    return { name, value, origin: this.#span(start, this.#at) }
  }

  #attributeValue(quote: string, problems: XmlNode[]): Value {
    const start = this.#at + 1
    const code = this.#codeStart(start)
    const scanned = code < 0 ? undefined : this.#scanCode(code, this.#encodedEnd(start, quote))
    if (scanned && 'code' in scanned) {
      blanksAt.lastIndex = scanned.end
      const afterBlanks = scanned.end + (blanksAt.exec(this.#text)?.[0].length ?? 0)
      if (this.#text[afterBlanks] === quote) {
        this.#at = afterBlanks + 1
        this.#warnAboutBrackets(scanned.code, problems)
        return scanned.code
      }
    }
    const from = scanned && 'code' in scanned ? scanned.end : start
    const end = this.#closingQuote(from, quote, scanned ? this.#text.length : this.#nextTag(from))
    const until = end < 0 ? this.#recoveryPoint(from) : end
    this.#at = end < 0 ? until : until + 1
    if (end < 0) {
      problems.push(this.#broken('The value has no closing quote.', this.#span(start - 1, start)))
    }
    if (scanned) {
      // Up to the quote only: otherwise what follows the attribute is taken for C#.
      const own = 'problem' in scanned ? scanExpression(this.#text, code, until) : scanned
      return this.#brokenCode('problem' in own ? own : scanned, start, until, problems)
    }
    const inner = this.#text.indexOf(quote, start)
    if (inner >= 0 && inner < until) {
      const where = this.#span(inner, inner + 1)
      const entity = quote === '"' ? '&quot;' : '&apos;'
      problems.push(this.#broken('A quote stands inside the value.', where, `Write \`${entity}\`.`))
    }
    return this.#literal(start, until, problems, true)
  }

  /** Where an attribute's value ends in encoded text: there its quote cannot stand inside. */
  #encodedEnd(start: number, quote: string): number {
    if (this.#format === 'rawxml') return this.#text.length
    const end = this.#text.indexOf(quote, start)
    return end < 0 ? this.#text.length : end
  }

  /** The quote that ends a value: the first one that a tag goes on or ends after. */
  #closingQuote(from: number, quote: string, limit: number): number {
    const first = this.#text.indexOf(quote, from)
    for (let at = first; at >= 0 && at < limit; at = this.#text.indexOf(quote, at + 1)) {
      goesOn.lastIndex = at + 1
      if (goesOn.test(this.#text)) return at
    }
    return first
  }

  #recoveryPoint(from: number): number {
    const line = this.#text.indexOf('\n', from)
    return line < 0 ? this.#text.length : line
  }

  /** The offset of the `@` if an expression begins here, after blanks, or -1. */
  #codeStart(from: number): number {
    blanksAt.lastIndex = from
    const at = from + (blanksAt.exec(this.#text)?.[0].length ?? 0)
    if (this.#text.charCodeAt(at) !== AT) return -1
    const next = this.#text[at + 1]
    return next === '(' || next === '{' ? at : -1
  }

  /** Reads the expression at `start`; the encoded form may not reach beyond `limit`. */
  #scanCode(start: number, limit: number): Scanned {
    if (this.#format === 'rawxml') {
      const result = scanExpression(this.#text, start)
      if ('problem' in result) return result
      return { end: result.end, code: this.#code(this.#text.slice(start, result.end), start) }
    }
    const encoded = this.#text.slice(start, limit).trimEnd()
    const plain = decodeEntities(encoded)
    if (plain !== encoded) this.sawEntityInCode = true
    if (encoded.includes('<') || entityProblems(encoded).length > 0) this.sawRawCode = true
    const result = scanExpression(plain, 0)
    if ('problem' in result) {
      this.sawRawCode = true
      return { problem: { ...result.problem, start, end: start + encoded.length } }
    }
    if (result.end !== plain.length) this.sawRawCode = true
    const end = result.end === plain.length ? start + encoded.length : start
    return { end, code: this.#code(plain.slice(0, result.end), start, start + encoded.length) }
  }

  #code(text: string, start: number, end = start + text.length): Code {
    return Object.freeze({
      kind: 'code',
      form: text[1] === '(' ? 'expression' : 'block',
      code: text.slice(2, -1).replace(lineEnds, '\n'),
      origin: this.#span(start, end),
    })
  }

  #warnAboutBrackets(code: Code, problems: XmlNode[]): void {
    const text = code.form === 'expression' ? `@(${code.code})` : `@{${code.code}}`
    if (naiveEnd(text, 0) === text.length) return
    problems.push({
      kind: 'problem',
      code: 'bracket-in-string',
      severity: 'warning',
      message: 'A bracket in a string or comment is unbalanced.',
      hint: 'The service may count brackets without reading strings: balance it, or write it as an escape such as "\\u0029".',
      origin: code.origin,
    })
  }

  #brokenCode(scanned: Scanned, start: number, end: number, problems: XmlNode[]): Value {
    if ('problem' in scanned) {
      const { message, start: from, end: to } = scanned.problem
      problems.push({
        kind: 'problem',
        code: 'malformed-expression',
        severity: 'error',
        message,
        hint: 'An expression ends with the bracket that closes the one after `@`.',
        origin: this.#span(from, Math.max(to, from + 1)),
      })
    } else {
      problems.push({
        kind: 'problem',
        code: 'stray-text',
        severity: 'warning',
        message: 'Text behind the expression: the service takes the whole value as plain text.',
        hint: 'Build the text inside the expression.',
        origin: this.#span(Math.max(scanned.end, start), Math.max(end, start + 1)),
      })
    }
    const text = this.#text.slice(start, end).replace(lineEnds, '\n')
    return { kind: 'literal', text, broken: true, origin: this.#span(start, end) }
  }

  #literal(start: number, end: number, problems: XmlNode[], isAttribute: boolean): Value {
    const raw = this.#text.slice(start, end)
    if (raw.includes('&')) this.#checkEntities(raw, start, problems)
    const lines = raw.includes('\r') ? raw.replace(lineEnds, '\n') : raw
    const plain = decodeEntities(isAttribute ? lines.replace(/[\n\t]/g, ' ') : lines)
    return Object.freeze({ kind: 'literal', text: plain, origin: this.#span(start, end) })
  }

  #checkEntities(raw: string, start: number, problems: XmlNode[]): void {
    for (const { offset, length, entity } of entityProblems(raw)) {
      const origin = this.#span(start + offset, start + offset + length)
      if (entity) {
        const hint = 'XML knows only amp, lt, gt, quot, apos and numbers such as &#160;.'
        problems.push(this.#broken(`\`${entity}\` is not defined.`, origin, hint))
      } else {
        problems.push({
          kind: 'problem',
          code: 'bare-ampersand',
          severity: 'warning',
          message: '`&` stands for itself here, which XML does not allow.',
          hint: 'Write `&amp;`.',
          origin,
        })
      }
    }
  }

  #readText(nodes: XmlNode[]): void {
    const start = this.#at
    const at = this.#codeStart(start)
    const limit = this.#format === 'xml' && at >= 0 ? this.#nextTag(at) : this.#text.length
    const scanned = at < 0 ? undefined : this.#scanCode(at, limit)
    const isCode = scanned !== undefined && 'code' in scanned
    const end = this.#nextTag(isCode ? scanned.end : start + 1)
    this.#at = end
    if (isCode && blank.test(this.#text.slice(scanned.end, end))) {
      this.#warnAboutBrackets(scanned.code, nodes)
      nodes.push(text(scanned.code, this.#span(start, end)))
    } else if (scanned) {
      nodes.push(text(this.#brokenCode(scanned, start, end, nodes), this.#span(start, end)))
    } else {
      nodes.push(text(this.#literal(start, end, nodes, false), this.#span(start, end)))
    }
  }

  /** The next `<` that begins markup; another one is text, and wrong. */
  #nextTag(from: number): number {
    let at = this.#text.indexOf('<', from)
    while (at >= 0 && !this.#markupFollows(at + 1)) at = this.#text.indexOf('<', at + 1)
    return at < 0 ? this.#text.length : at
  }

  #markupFollows(at: number): boolean {
    const character = this.#text[at]
    return character === '/' || character === '!' || character === '?' || this.#nameFollows(at)
  }

  #comment(nodes: XmlNode[]): void {
    const start = this.#at
    const close = this.#text.indexOf('-->', start + 4)
    this.#at = close < 0 ? this.#text.length : close + 3
    const where = this.#span(start, this.#at)
    if (close < 0) {
      nodes.push(this.#broken('The comment is never closed.', this.#span(start, start + 4)))
      return
    }
    const content = this.#text.slice(start + 4, close)
    if (content.includes('--') || content.endsWith('-')) {
      nodes.push({
        kind: 'problem',
        code: 'malformed-comment',
        severity: 'warning',
        message: 'A comment may not contain `--`.',
        hint: 'Write `- -`.',
        origin: where,
      })
    }
    nodes.push(
      Object.freeze({ kind: 'comment', text: content.replace(lineEnds, '\n'), origin: where }),
    )
  }

  #cdata(nodes: XmlNode[]): void {
    const start = this.#at
    const close = this.#text.indexOf(']]>', start)
    this.#at = close < 0 ? this.#text.length : close + 3
    const origin = this.#span(start, this.#at)
    if (close < 0) {
      const where = this.#span(start, start + 9)
      nodes.push(this.#broken('The CDATA section is never closed.', where))
      return
    }
    const content = this.#text.slice(start + 9, close).replace(lineEnds, '\n')
    const trimmed = content.trim()
    const scanned = /^@[({]/.test(trimmed) ? scanExpression(trimmed, 0) : undefined
    const value: Value =
      scanned && 'end' in scanned && scanned.end === trimmed.length
        ? this.#code(trimmed, this.#text.indexOf('@', start), close)
        : { kind: 'literal', text: content, origin }
    nodes.push(Object.freeze({ kind: 'text', value, cdata: true, origin }))
  }

  #instruction(nodes: XmlNode[]): void {
    const start = this.#at
    const close = this.#text.indexOf('?>', start)
    this.#at = close < 0 ? this.#text.length : close + 2
    if (this.#text.startsWith('<?xml', start) && this.#text.slice(0, start).trim() === '') return
    const where = this.#span(start, this.#at)
    nodes.push(this.#broken('A processing instruction has no meaning in a policy.', where))
  }

  #declaration(nodes: XmlNode[]): void {
    const start = this.#at
    const close = this.#text.indexOf('>', start)
    this.#at = close < 0 ? this.#text.length : close + 1
    const where = this.#span(start, this.#at)
    nodes.push(this.#broken('A policy document has no DOCTYPE.', where, 'Remove it.'))
  }

  #name(): string {
    nameAt.lastIndex = this.#at
    const name = nameAt.exec(this.#text)?.[0] ?? ''
    this.#at += name.length
    return name
  }

  #nameFollows(at: number): boolean {
    nameAt.lastIndex = at
    return nameAt.test(this.#text)
  }

  #blanks(): void {
    blanksAt.lastIndex = this.#at
    this.#at += blanksAt.exec(this.#text)?.[0].length ?? 0
  }

  #skipJunk(): void {
    const rest = /[\s>]|\/>/g
    rest.lastIndex = this.#at + 1
    this.#at = rest.exec(this.#text)?.index ?? this.#text.length
  }

  #span(start: number, end: number): Span {
    return span(this.#source, start, end)
  }

  #broken(message: string, origin: Span, hint?: string): XmlProblem {
    const code = 'malformed-xml'
    return { kind: 'problem', code, severity: 'error', message, ...(hint && { hint }), origin }
  }
}

type Scanned =
  | { readonly end: number; readonly code: Code }
  | { readonly problem: { readonly message: string; readonly start: number; readonly end: number } }

const text = (value: Value, origin: Span): XmlText => Object.freeze({ kind: 'text', value, origin })

const isBlank = (node: XmlNode): boolean =>
  node.kind === 'text' &&
  !node.cdata &&
  node.value.kind === 'literal' &&
  blank.test(node.value.text)

const isProse = (node: XmlNode): boolean =>
  node.kind === 'text' && node.value.kind === 'literal' && !isBlank(node)

/** Drops the blanks that only lay the document out: mixed content and markup keep theirs. */
function tidy(nodes: readonly XmlNode[], keepBlanks: boolean): XmlNode[] {
  if (keepBlanks || nodes.some(isProse)) return [...nodes]
  return nodes.filter((node) => !isBlank(node) || (nodes.length === 1 && isInline(node)))
}

const isInline = (node: XmlNode): boolean =>
  node.kind === 'text' && node.value.kind === 'literal' && !node.value.text.includes('\n')
