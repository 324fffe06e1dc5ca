import { escapeSequence } from './escape-sequence.ts'
import { lexNumber } from './lex-number.ts'
import { type CodeProblem, type Hole, keywords, type Token } from './token.ts'

const identifier = /@?[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\p{Cf}]*/uy
const asciiIdentifier = /@?[A-Za-z_][A-Za-z0-9_]*(?![A-Za-z0-9_]|[^\0-\x7f])/y
const rawInterpolated = /\${1,9}"""/y
const namedValue = /\{\{[A-Za-z0-9._-]+\}\}/y
const punctuator =
  /<<=|\?\?=|\.\.|=>|==|!=|<=|>=|&&|\|\||\?\?|\+\+|--|\+=|-=|\*=|\/=|%=|&=|\|=|\^=|<<|::|->|[-+*/%&|^~!<>=?:;,.()[\]{}]/y
const blank = /[\s\u0085\u200b\ufeff]+/y
/** Interpolated strings inside holes of interpolated strings; nobody writes more. */
const maxDepth = 30

/** Reads one token after the other from C#. Holes of interpolated strings are lexed in place. */
export class Lexer {
  readonly problems: CodeProblem[] = []
  readonly #code: string
  #at = 0
  #depth = 0

  constructor(code: string) {
    this.#code = code
  }

  /** Moves to the next token; false at the end of the code. */
  skipTrivia(): boolean {
    const code = this.#code
    for (;;) {
      const unit = code.charCodeAt(this.#at)
      if (unit === 32 || unit === 10 || unit === 9) this.#at++
      else if (unit === 47 && this.#skipComment()) continue
      else if ((unit <= 32 || unit > 127) && this.#match(blank)) continue
      else if (unit === 35 && this.#startsLine()) this.#directive()
      else return this.#at < code.length
    }
  }

  /** The token at the present place, behind which the lexer then stands. */
  next(): Token {
    const code = this.#code
    const start = this.#at
    const unit = code.charCodeAt(start)
    const second = code.charCodeAt(start + 1)
    if (unit === 34) return this.#string()
    if (unit === 39) return this.#character()
    if (unit === 36 && this.#match(rawInterpolated)) return this.#rawString(this.#start)
    if (unit === 36 && second === 34) return this.#interpolated(2, false)
    if (unit === 36 && code.startsWith('$@"', start)) return this.#interpolated(3, true)
    if (unit === 64 && second === 34) return this.#verbatim()
    if (unit === 64 && code.startsWith('@$"', start)) {
      this.#report('csharp-version', '`@$"` needs C# 8; write `$@"`.', start, start + 3)
      return this.#interpolated(3, true)
    }
    if (isDigit(unit) || (unit === 46 && isDigit(second))) return this.#number()
    if (unit === 123 && second === 123 && this.#match(namedValue)) return this.#token('named-value')
    if (this.#match(asciiIdentifier) || this.#match(identifier)) {
      const text = code.slice(start, this.#at)
      return { kind: keywords.has(text) ? 'keyword' : 'identifier', start, end: this.#at, text }
    }
    if (this.#match(punctuator)) return this.#token('punctuator')
    const character = String.fromCodePoint(code.codePointAt(start)!)
    this.#at += character.length
    this.#report('csharp-syntax', `${shown(character)} means nothing in C#.`, start, this.#at)
    return this.#token('punctuator')
  }

  #start = 0

  #match(pattern: RegExp): boolean {
    this.#start = this.#at
    pattern.lastIndex = this.#at
    if (!pattern.test(this.#code)) return false
    this.#at = pattern.lastIndex
    return true
  }

  /** The token from where the last match began. */
  #token(kind: 'punctuator' | 'named-value'): Token {
    const start = this.#start
    return { kind, start, end: this.#at, text: this.#code.slice(start, this.#at) }
  }

  #report(code: 'csharp-syntax' | 'csharp-version', message: string, start: number, end: number) {
    this.problems.push({ code, message, start, end })
  }

  #skipComment(): boolean {
    const next = this.#code.charCodeAt(this.#at + 1)
    if (next === 47) {
      const end = this.#code.indexOf('\n', this.#at)
      this.#at = end < 0 ? this.#code.length : end
      return true
    }
    if (next !== 42) return false
    const end = this.#code.indexOf('*/', this.#at + 2)
    if (end < 0) this.#report('csharp-syntax', 'Unterminated comment.', this.#at, this.#at + 2)
    this.#at = end < 0 ? this.#code.length : end + 2
    return true
  }

  #startsLine(): boolean {
    let at = this.#at - 1
    while (this.#code[at] === ' ' || this.#code[at] === '\t') at--
    return at < 0 || this.#code[at] === '\n'
  }

  /** `#region` and its kind change nothing; what decides which code counts is refused. */
  #directive(): void {
    const start = this.#at
    const end = this.#code.indexOf('\n', start)
    this.#at = end < 0 ? this.#code.length : end
    const text = this.#code.slice(start, this.#at).trimEnd()
    if (/^#\s*(?:region|endregion|pragma|warning|line)\b/.test(text)) return
    const message = `\`${text.slice(0, 40)}\` cannot stand in a policy expression.`
    this.#report('csharp-syntax', message, start, start + text.length)
  }

  #number(): Token {
    const { token, problem } = lexNumber(this.#code, this.#at)
    this.#at = token.end
    if (problem) this.#report('csharp-syntax', problem, token.start, token.end)
    return token
  }

  #string(): Token {
    const start = this.#at
    const code = this.#code
    if (code.startsWith('"""', start)) return this.#rawString(start)
    let value = ''
    let from = start + 1
    for (this.#at = from; ; ) {
      const unit = code.charCodeAt(this.#at)
      if (unit === 34) break
      if (this.#at >= code.length || unit === 10) {
        this.#report('csharp-syntax', 'Unterminated string literal.', start, this.#at)
        value += code.slice(from, this.#at)
        return { kind: 'string', start, end: this.#at, text: code.slice(start, this.#at), value }
      }
      if (unit === 92) {
        value += code.slice(from, this.#at) + this.#escape()
        from = this.#at
      } else this.#at++
    }
    value += code.slice(from, this.#at++)
    return { kind: 'string', start, end: this.#at, text: code.slice(start, this.#at), value }
  }

  #rawString(start: number): Token {
    this.#report('csharp-version', 'Raw string literals need C# 11.', start, start + 3)
    const open = this.#code.indexOf('"""', start)
    const close = this.#code.indexOf('"""', open + 3)
    this.#at = close < 0 ? this.#code.length : close + 3
    const text = this.#code.slice(start, this.#at)
    return { kind: 'string', start, end: this.#at, text, value: '' }
  }

  #verbatim(): Token {
    const start = this.#at
    const code = this.#code
    let at = start + 2
    for (; at < code.length; at++) {
      if (code.charCodeAt(at) !== 34) continue
      if (code.charCodeAt(at + 1) !== 34) break
      at++
    }
    if (at >= code.length) {
      this.#report('csharp-syntax', 'Unterminated string literal.', start, start + 2)
    }
    const value = code.slice(start + 2, at).replaceAll('""', '"')
    this.#at = Math.min(at + 1, code.length)
    return { kind: 'string', start, end: this.#at, text: code.slice(start, this.#at), value }
  }

  #character(): Token {
    const start = this.#at
    const code = this.#code
    let value = ''
    for (this.#at = start + 1; ; ) {
      const unit = code.charCodeAt(this.#at)
      if (unit === 39) break
      if (this.#at >= code.length || unit === 10) {
        this.#report('csharp-syntax', 'Unterminated character literal.', start, start + 1)
        // Text in single quotes may go on for lines: only the quote is skipped.
        this.#at = start + 1
        return { kind: 'character', start, end: this.#at, text: "'", value: ' ' }
      }
      value += unit === 92 ? this.#escape() : code[this.#at++]
    }
    this.#at++
    if (value.length !== 1) {
      const message =
        value === ''
          ? 'Empty character literal.'
          : 'A character literal holds one character; strings stand in double quotes.'
      this.#report('csharp-syntax', message, start, this.#at)
    }
    return { kind: 'character', start, end: this.#at, text: code.slice(start, this.#at), value }
  }

  #escape(): string {
    const { value, end } = escapeSequence(this.#code, this.#at)
    if (value === undefined) {
      const text = this.#code.slice(this.#at, end)
      this.#report('csharp-syntax', `\`${text}\` is no escape sequence.`, this.#at, end)
    }
    this.#at = end
    return value ?? '\ufffd'
  }

  #interpolated(prefix: number, verbatim: boolean): Token {
    const start = this.#at
    const code = this.#code
    const holes: Hole[] = []
    if (++this.#depth > maxDepth) {
      this.#report('csharp-syntax', 'Strings are nested too deeply.', start, start + prefix)
      this.#at = code.length
    } else this.#at += prefix
    for (;;) {
      const unit = code.charCodeAt(this.#at)
      const next = code.charCodeAt(this.#at + 1)
      if (this.#at >= code.length || (unit === 10 && !verbatim)) {
        this.#report('csharp-syntax', 'Unterminated string literal.', start, start + prefix)
        break
      }
      if (unit === 34) {
        if (!verbatim || next !== 34) {
          this.#at++
          break
        }
        this.#at += 2
      } else if (unit === 92 && !verbatim) this.#escape()
      else if (unit === 123 && next !== 123) holes.push(this.#hole(verbatim))
      else if (unit === 123 || (unit === 125 && next === 125)) this.#at += 2
      else if (unit === 125) {
        const message = "A '}' that is text is written '}}' in an interpolated string."
        this.#report('csharp-syntax', message, this.#at, this.#at + 1)
        this.#at++
      } else this.#at++
    }
    this.#depth--
    const text = code.slice(start, this.#at)
    return { kind: 'interpolated', start, end: this.#at, text, holes }
  }

  /** A hole, whose `{` stands at the present place. */
  #hole(verbatim: boolean): Hole {
    const code = this.#code
    const open = this.#at++
    const tokens: Token[] = []
    const closers: string[] = []
    let format: string | undefined
    const finish = (): Hole => {
      const end = tokens.at(-1)?.end ?? open + 1
      tokens.push({ kind: 'end', start: end, end, text: '' })
      return { tokens, start: open + 1, end, ...(format !== undefined && { format }) }
    }
    while (this.skipTrivia()) {
      const gapStart = tokens.at(-1)?.end ?? open
      if (!verbatim && code.slice(gapStart, this.#at).includes('\n')) {
        const message = 'A line end in a hole of an interpolated string needs C# 11, or `$@"…"`.'
        this.#report('csharp-version', message, gapStart, gapStart + 1)
        verbatim = true
      }
      const unit = code.charCodeAt(this.#at)
      if (closers.length === 0 && unit === 125) {
        this.#at++
        return finish()
      }
      if (closers.length === 0 && unit === 58 && code.charCodeAt(this.#at + 1) !== 58) {
        const end = /[}"]/g
        end.lastIndex = this.#at
        const found = end.exec(code)
        if (!found || found[0] === '"') break
        format = code.slice(this.#at + 1, found.index)
        this.#at = found.index + 1
        return finish()
      }
      if (closers.length === 0 && unit === 34 && tokens.length > 0 && endsValue(tokens.at(-1)!))
        break
      const token = this.next()
      tokens.push(token)
      if (token.kind !== 'punctuator') continue
      if (token.text in closing) closers.push(closing[token.text]!)
      else if (token.text === closers.at(-1)) closers.pop()
    }
    this.#report('csharp-syntax', "'}' expected: the hole is never closed.", open, open + 1)
    return finish()
  }
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Whether a quote behind this token can only end the string around the hole. */
const endsValue = ({ kind, text }: Token): boolean =>
  kind === 'identifier' || kind === 'number' || kind === 'string' || text === ')' || text === ']'

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

const shown = (character: string): string =>
  /[\p{Cc}\p{Cf}\p{Zs}\p{Cs}]/u.test(character)
    ? `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    : `\`${character}\``
