import { lineMap } from '../diagnostics/line-map.ts'

/** What keeps a text from being XML, in the words of the service's reader. */
export interface Flaw {
  readonly message: string
  readonly offset: number
}

/** The first place where a text is not well-formed XML; several roots are left to the caller. */
export function flawIn(text: string): Flaw | undefined {
  try {
    new Scanner(text).scan()
    return undefined
  } catch (error) {
    if (error instanceof FlawFound) return error.flaw
    throw error
  }
}

/** A message with its place, as the service's reader says it: both count from 1. */
export function withPosition(text: string, { message, offset }: Flaw): string {
  const { line, column } = lineMap(text).positionAt(offset)
  return `${message} Line ${line}, position ${column}.`
}

const nameAt = /[\p{L}_:][\p{L}\p{N}_:.-]*/uy
const blanksAt = /[ \t\r\n]*/y
const entityAt = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});/y

class FlawFound extends Error {
  readonly flaw: Flaw

  constructor(flaw: Flaw) {
    super(flaw.message)
    this.flaw = flaw
  }
}

class Scanner {
  readonly #text: string
  readonly #open: { readonly name: string; readonly offset: number }[] = []
  #at = 0

  constructor(text: string) {
    this.#text = text
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1
  }

  scan(): void {
    while (this.#at < this.#text.length) this.#next()
    if (this.#open.length === 0) return
    const names = this.#open.map(({ name }) => name).toReversed()
    throw this.#broken(
      `Unexpected end of file has occurred. The following elements are not closed: ${names.join(', ')}.`,
    )
  }

  #next(): void {
    if (!this.#follows('<')) this.#content()
    else if (this.#follows('<!--')) this.#comment()
    else if (this.#follows('<![CDATA[')) this.#cdata()
    else if (this.#follows('<?')) this.#instruction()
    else if (this.#follows('<!')) {
      throw this.#broken('For security reasons DTD is prohibited in this XML document.', 2)
    } else if (this.#follows('</')) this.#endTag()
    else this.#startTag()
  }

  #content(): void {
    const start = this.#at
    const next = this.#text.indexOf('<', start)
    const end = next < 0 ? this.#text.length : next
    const text = this.#text.slice(start, end)
    if (this.#open.length === 0 && text.trim() !== '') {
      throw this.#broken('Data at the root level is invalid.', text.search(/\S/))
    }
    this.#entities(start, end)
    this.#at = end
  }

  #comment(): void {
    const end = this.#text.indexOf('--', this.#at + 4)
    if (end < 0) throw this.#atEnd('Unexpected end of file has occurred.')
    if (this.#text[end + 2] !== '>') {
      this.#at = end
      throw this.#broken(
        "An XML comment cannot contain '--', and '-' cannot be the last character.",
      )
    }
    this.#at = end + 3
  }

  #cdata(): void {
    if (this.#open.length === 0) throw this.#broken('Data at the root level is invalid.')
    const end = this.#text.indexOf(']]>', this.#at)
    if (end < 0) throw this.#atEnd('Unexpected end of file while parsing CDATA has occurred.')
    this.#at = end + 3
  }

  #instruction(): void {
    const isDeclaration = /^<\?xml\s/.test(this.#text.slice(this.#at, this.#at + 6))
    if (isDeclaration && this.#text.slice(0, this.#at).replace('\ufeff', '') !== '') {
      throw this.#broken(
        'Unexpected XML declaration. The XML declaration must be the first node in the document, and no white space characters are allowed to appear before it.',
        2,
      )
    }
    const end = this.#text.indexOf('?>', this.#at)
    if (end < 0) throw this.#atEnd('Unexpected end of file has occurred.')
    this.#at = end + 2
  }

  #endTag(): void {
    this.#at += 2
    const offset = this.#at
    const name = this.#name()
    const opened = this.#open.pop()
    if (!opened) {
      this.#at = offset
      throw this.#broken('Unexpected end tag.')
    }
    if (opened.name !== name) {
      this.#at = offset
      const { line, column } = lineMap(this.#text).positionAt(opened.offset)
      throw this.#broken(
        `The '${opened.name}' start tag on line ${line} position ${column} does not match the end tag of '${name}'.`,
      )
    }
    this.#blanks()
    this.#expect('>')
  }

  #startTag(): void {
    this.#at++
    const offset = this.#at
    const name = this.#name()
    this.#open.push({ name, offset })
    const seen = new Set<string>()
    for (;;) {
      const hadBlank = this.#blanks()
      if (this.#follows('/>')) {
        this.#at += 2
        this.#open.pop()
        return
      }
      if (this.#follows('>')) {
        this.#at++
        return
      }
      if (this.#at >= this.#text.length) throw this.#atEnd('Unexpected end of file has occurred.')
      if (!hadBlank) {
        throw this.#broken(
          `'${this.#text[this.#at]}' is an unexpected token. Expecting white space.`,
        )
      }
      this.#attribute(seen)
    }
  }

  #attribute(seen: Set<string>): void {
    const offset = this.#at
    const name = this.#name()
    if (seen.has(name)) {
      this.#at = offset
      throw this.#broken(`'${name}' is a duplicate attribute name.`)
    }
    seen.add(name)
    this.#blanks()
    this.#expect('=')
    this.#blanks()
    const quote = this.#text[this.#at]
    if (quote !== '"' && quote !== "'") {
      throw this.#broken(
        `'${quote ?? ''}' is an unexpected token. The expected token is '"' or '''.`,
      )
    }
    const start = this.#at + 1
    const end = this.#text.indexOf(quote, start)
    const less = this.#text.slice(start, end < 0 ? undefined : end).indexOf('<')
    if (less >= 0) {
      this.#at = start + less
      throw this.#broken("'<', hexadecimal value 0x3C, is an invalid attribute character.")
    }
    if (end < 0) throw this.#atEnd('There is an unclosed literal string.')
    this.#entities(start, end)
    this.#at = end + 1
  }

  #entities(start: number, end: number): void {
    for (let at = this.#text.indexOf('&', start); at >= 0 && at < end; ) {
      entityAt.lastIndex = at
      if (!entityAt.test(this.#text)) {
        const entity = /^&([A-Za-z][\w.-]*);/.exec(this.#text.slice(at, end))
        this.#at = at + 1
        throw this.#broken(
          entity
            ? `Reference to undeclared entity '${entity[1]}'.`
            : 'An error occurred while parsing EntityName.',
        )
      }
      at = this.#text.indexOf('&', at + 1)
    }
  }

  #name(): string {
    nameAt.lastIndex = this.#at
    const name = nameAt.exec(this.#text)?.[0]
    if (name === undefined) {
      const character = this.#text[this.#at] ?? ''
      const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')
      throw this.#broken(
        `Name cannot begin with the '${character}' character, hexadecimal value 0x${code}.`,
      )
    }
    this.#at += name.length
    return name
  }

  #expect(token: string): void {
    if (this.#follows(token)) this.#at += token.length
    else {
      const found = this.#text[this.#at] ?? ''
      throw this.#broken(`'${found}' is an unexpected token. The expected token is '${token}'.`)
    }
  }

  #blanks(): boolean {
    blanksAt.lastIndex = this.#at
    const { length } = blanksAt.exec(this.#text)?.[0] ?? ''
    this.#at += length
    return length > 0
  }

  #follows(text: string): boolean {
    return this.#text.startsWith(text, this.#at)
  }

  #atEnd(message: string): FlawFound {
    this.#at = this.#text.length
    return this.#broken(message)
  }

  #broken(message: string, further = 0): FlawFound {
    return new FlawFound({ message, offset: this.#at + further })
  }
}
