import { type BicepToken, failAt, tokensOf } from './bicep-tokens.ts'

/** An expression of Bicep. */
export type BicepValue =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'text'; readonly parts: readonly (string | BicepValue)[] }
  | { readonly kind: 'name'; readonly name: string; readonly line: number }
  | { readonly kind: 'member'; readonly of: BicepValue; readonly name: string }
  | { readonly kind: 'index'; readonly of: BicepValue; readonly at: BicepValue }
  | {
      readonly kind: 'call'
      readonly of?: BicepValue
      readonly name: string
      readonly args: readonly BicepValue[]
      readonly line: number
    }
  | { readonly kind: 'not'; readonly value: BicepValue }
  | {
      readonly kind: 'binary'
      readonly operator: string
      readonly left: BicepValue
      readonly right: BicepValue
    }
  | {
      readonly kind: 'choice'
      readonly test: BicepValue
      readonly yes: BicepValue
      readonly no: BicepValue
    }
  | { readonly kind: 'object'; readonly entries: readonly BicepEntry[] }
  | { readonly kind: 'array'; readonly items: readonly BicepValue[] }

/** A property of an object. */
export interface BicepEntry {
  readonly key: BicepValue
  readonly value: BicepValue
}

/** What a file of Bicep declares. */
export interface BicepDeclaration {
  readonly kind: 'param' | 'var' | 'resource' | 'module' | 'output'
  readonly name: string
  readonly line: number
  readonly decorators: ReadonlyMap<string, readonly BicepValue[]>
  /** Of a parameter or an output: `string`, `object`, … */
  readonly type?: string
  /** Of a resource: its type and version; of a module: its path. */
  readonly target?: string
  readonly isExisting: boolean
  readonly condition?: BicepValue
  readonly loop?: { readonly item: string; readonly over: BicepValue }
  readonly value?: BicepValue
}

/** A file of Bicep, or of parameters for one. */
export interface BicepFile {
  readonly targetScope: string
  /** Of parameters: the file that they are for. */
  readonly using?: string
  readonly declarations: readonly BicepDeclaration[]
}

/** Reads the part of Bicep that this project uses; throws where the text is none. */
export function readBicep(source: string): BicepFile {
  const tokens = tokensOf(source)
  let at = 0
  const peek = (): BicepToken => tokens[at]!
  const next = (): BicepToken => tokens[at++]!
  const is = (text: string): boolean => peek().text === text && peek().kind !== 'string'
  const skipLines = (): void => {
    while (peek().kind === 'line' || is(',')) at++
  }
  const take = (text: string): void => {
    if (!is(text)) failAt(`\`${text}\` is expected, not \`${peek().text}\``, peek().line)
    at++
  }
  const word = (): string => {
    if (peek().kind !== 'word') failAt(`a name is expected, not \`${peek().text}\``, peek().line)
    return next().text
  }
  const plainText = (): string => {
    const token = next()
    if (token.kind !== 'string' || token.parts!.length > 1) failAt('a text is expected', token.line)
    return token.parts![0]!
  }

  function expression(): BicepValue {
    const test = binary(0)
    if (!is('?')) return test
    at++
    const yes = expression()
    take(':')
    return { kind: 'choice', test, yes, no: expression() }
  }

  function binary(level: number): BicepValue {
    if (level === levels.length) return unary()
    let left = binary(level + 1)
    while (peek().kind === 'mark' && levels[level]!.includes(peek().text)) {
      const operator = next().text
      left = { kind: 'binary', operator, left, right: binary(level + 1) }
    }
    return left
  }

  function unary(): BicepValue {
    if (!is('!')) return postfix(primary())
    at++
    return { kind: 'not', value: unary() }
  }

  function postfix(of: BicepValue): BicepValue {
    if (is('!')) {
      at++
      return postfix(of)
    }
    if (is('.')) {
      at++
      const line = peek().line
      const name = word()
      if (!is('(')) return postfix({ kind: 'member', of, name })
      return postfix({ kind: 'call', of, name, args: list('(', ')'), line })
    }
    if (is('[')) {
      at++
      const index = expression()
      take(']')
      return postfix({ kind: 'index', of, at: index })
    }
    return of
  }

  function list(open: string, close: string): readonly BicepValue[] {
    const items: BicepValue[] = []
    take(open)
    for (skipLines(); !is(close); skipLines()) items.push(expression())
    take(close)
    return items
  }

  function object(): BicepValue {
    const entries: BicepEntry[] = []
    take('{')
    for (skipLines(); !is('}'); skipLines()) {
      const key = peek().kind === 'string' ? stringOf(next()) : literal(word())
      take(':')
      entries.push({ key, value: expression() })
    }
    take('}')
    return { kind: 'object', entries }
  }

  function primary(): BicepValue {
    if (is('{')) return object()
    if (is('[')) return { kind: 'array', items: list('[', ']') }
    if (is('(')) {
      at++
      const inner = expression()
      take(')')
      return inner
    }
    const token = next()
    if (token.kind === 'string') return stringOf(token)
    if (token.kind === 'number') return literal(Number(token.text))
    if (token.kind !== 'word') failAt(`\`${token.text}\` is not expected`, token.line)
    if (token.text === 'true' || token.text === 'false') return literal(token.text === 'true')
    if (token.text === 'null') return literal(null)
    if (!is('(')) return { kind: 'name', name: token.text, line: token.line }
    return { kind: 'call', name: token.text, args: list('(', ')'), line: token.line }
  }

  function decorators(): ReadonlyMap<string, readonly BicepValue[]> {
    const found = new Map<string, readonly BicepValue[]>()
    while (is('@')) {
      at++
      found.set(word(), list('(', ')'))
      skipLines()
    }
    return found
  }

  function body(): Partial<BicepDeclaration> {
    if (is('if')) {
      at++
      take('(')
      const condition = expression()
      take(')')
      return { condition, value: object() }
    }
    if (!is('[')) return { value: object() }
    take('[')
    take('for')
    const item = word()
    take('in')
    const over = expression()
    take(':')
    const value = object()
    take(']')
    return { loop: { item, over }, value }
  }

  function declaration(): BicepDeclaration {
    const found = decorators()
    const line = peek().line
    const kind = word() as BicepDeclaration['kind']
    const made = { kind, name: word(), line, decorators: found, isExisting: false }
    switch (kind) {
      case 'param': {
        const type = peek().kind === 'word' ? word() : undefined
        if (is('=')) at++
        else return { ...made, ...(type && { type }) }
        return { ...made, ...(type && { type }), value: expression() }
      }
      case 'var':
        take('=')
        return { ...made, value: expression() }
      case 'output': {
        const type = word()
        take('=')
        return { ...made, type, value: expression() }
      }
      case 'resource':
      case 'module': {
        const target = plainText()
        const isExisting = is('existing')
        if (isExisting) at++
        take('=')
        return { ...made, target, isExisting, ...body() }
      }
      default:
        return failAt(`\`${String(kind)}\` declares nothing`, line)
    }
  }

  let targetScope = 'resourceGroup'
  let using: string | undefined
  const declarations: BicepDeclaration[] = []
  for (skipLines(); peek().kind !== 'end'; skipLines()) {
    if (is('targetScope')) {
      at++
      take('=')
      targetScope = plainText()
    } else if (is('using')) {
      at++
      using = plainText()
    } else declarations.push(declaration())
    if (peek().kind !== 'end' && peek().kind !== 'line') {
      failAt(`\`${peek().text}\` is not expected`, peek().line)
    }
  }
  return { targetScope, ...(using !== undefined && { using }), declarations }
}

/** The value of a property, by its name. */
export const entryOf = (value: BicepValue | undefined, name: string): BicepValue | undefined =>
  value?.kind === 'object'
    ? value.entries.find(({ key }) => key.kind === 'literal' && key.value === name)?.value
    : undefined

/** An expression and everything in it. */
export function* inside(value: BicepValue): Generator<BicepValue> {
  yield value
  for (const part of partsOf(value)) yield* inside(part)
}

function partsOf(value: BicepValue): readonly BicepValue[] {
  switch (value.kind) {
    case 'literal':
    case 'name':
      return []
    case 'text':
      return value.parts.filter((part) => typeof part !== 'string')
    case 'member':
      return [value.of]
    case 'index':
      return [value.of, value.at]
    case 'call':
      return [...(value.of ? [value.of] : []), ...value.args]
    case 'not':
      return [value.value]
    case 'binary':
      return [value.left, value.right]
    case 'choice':
      return [value.test, value.yes, value.no]
    case 'object':
      return value.entries.flatMap((entry) => [entry.key, entry.value])
    case 'array':
      return value.items
  }
}

/** From those that bind least to those that bind most. */
const levels: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
]

const literal = (value: string | number | boolean | null): BicepValue => ({
  kind: 'literal',
  value,
})

function stringOf({ parts }: BicepToken): BicepValue {
  const found = parts!.map((part, index) => (index % 2 === 0 ? part : expressionOf(part)))
  if (found.length === 1) return literal(parts![0]!)
  return { kind: 'text', parts: found.filter((part) => part !== '') }
}

function expressionOf(source: string): BicepValue {
  const [declared] = readBicep(`var x = ${source}`).declarations
  return declared!.value!
}
