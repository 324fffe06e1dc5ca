import { binary, code, codeOf, raw, withType } from './compose.ts'
import { type Draft, draft, failed } from './draft.ts'
import type { Expression, NamedValueText } from './expression.ts'
import { expression } from './make.ts'
import { operand } from './operand.ts'
import type { StringExpression } from './operations/string.ts'
import { shapes } from './shape.ts'
import { strength } from './strength.ts'
import { escaped, keepsBrackets } from './string-literal.ts'

/** What a text may hold besides its own words. */
export type TextPart = string | number | boolean | null | Expression | NamedValueText

/**
 * Text with values in it, as in `` text`user-${context.user.id}` ``: an interpolated string. Without
 * values, a plain string that has the operations of one.
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/tokens/interpolated
 */
export function text(
  texts: TemplateStringsArray,
  ...values: readonly TextPart[]
): StringExpression {
  return expression(textDraft(piecesOf(texts, values)), shapes.string, text)
}

/** Words, a named value as it stands, or C#. */
type Piece = string | { readonly named: string } | Draft

function piecesOf(
  texts: readonly (string | undefined)[],
  values: readonly TextPart[],
): readonly Piece[] {
  const pieces: Piece[] = []
  const add = (piece: Piece): void => {
    const last = pieces.at(-1)
    if (typeof piece !== 'string' || typeof last !== 'string') pieces.push(piece)
    else pieces[pieces.length - 1] = last + piece
  }
  for (const [index, words] of texts.entries()) {
    // What JavaScript cannot read, such as a backslash and `u`, has no text.
    add(words ?? failed('The text holds a backslash that begins no escape.'))
    if (index < values.length) for (const piece of valuePieces(values[index])) add(piece)
  }
  return pieces.filter((piece) => piece !== '')
}

function valuePieces(value: unknown): readonly Piece[] {
  if (value === null) return []
  if (typeof value === 'string' || typeof value === 'boolean') return [String(value)]
  if (typeof value === 'number' && Number.isFinite(value)) return [String(value)]
  if (isLiteral(value)) {
    const parts = value.text.split(/(\{\{[A-Za-z0-9._-]+\}\})/)
    return parts.map((part, index) => (index % 2 === 1 ? { named: part } : part))
  }
  return [operand(value)]
}

const isLiteral = (value: unknown): value is { readonly text: string } =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  'kind' in value &&
  value.kind === 'literal'

function textDraft(pieces: readonly Piece[]): Draft {
  const [first = ''] = pieces
  if (pieces.every(isPlain)) return literalOf(pieces)
  if (pieces.length === 1 && isCode(first) && first.type === 'string') return first
  if (pieces.length === 1 && isCode(first) && first.type && !first.type.endsWith('?')) {
    return code`${first}.ToString()`
  }
  return pieces.some(isAwkward) ? concatenated(pieces) : interpolated(pieces)
}

const isPlain = (piece: Piece): piece is string | { readonly named: string } =>
  typeof piece === 'string' || 'named' in piece

const isCode = (piece: Piece): piece is Draft => !isPlain(piece)

/**
 * Braces would have to be doubled, which the service takes for a named value, and C# 7 has no line
 * breaks in a hole.
 */
const isAwkward = (piece: Piece): boolean =>
  typeof piece === 'string' ? /[{}]/.test(piece) : isCode(piece) && piece.code.includes('\n')

function literalOf(
  pieces: readonly (string | { readonly named: string })[],
  plain = isWhole(pieces),
): Draft {
  const parts = pieces.map((piece) =>
    typeof piece === 'string' ? escaped(piece, plain) : piece.named,
  )
  return draft(`"${parts.join('')}"`, strength.primary, 'string')
}

/** Whether every bracket among the words has its partner there. */
const isWhole = (pieces: readonly Piece[]): boolean =>
  keepsBrackets(pieces.filter((piece) => typeof piece === 'string').join(''))

function interpolated(pieces: readonly Piece[]): Draft {
  const plain = isWhole(pieces)
  const holes: Draft[] = []
  const texts = ['$"']
  for (const piece of pieces) {
    if (isCode(piece)) {
      holes.push(hole(piece))
      texts[texts.length - 1] += '{'
      texts.push('}')
    } else {
      texts[texts.length - 1] += typeof piece === 'string' ? escaped(piece, plain) : piece.named
    }
  }
  texts[texts.length - 1] += '"'
  const level = strength.coalesce
  return withType(codeOf(strength.primary, ...holes.map(() => level))(texts, ...holes), 'string')
}

/** A brace at the end would double the one of the hole. */
const hole = (piece: Draft): Draft =>
  piece.problem === undefined && /^\{|\}$/.test(piece.code)
    ? draft(`(${piece.code})`, strength.primary)
    : piece

/** `"a" + b`: one of the first two is text, so that `+` never adds numbers. */
function concatenated(pieces: readonly Piece[]): Draft {
  const plain = isWhole(pieces)
  const operands = pieces.map((piece) => (isCode(piece) ? piece : literalOf([piece], plain)))
  const [first, second] = operands
  const isText = first?.type === 'string' || second?.type === 'string'
  const all = isText ? operands : [raw('""'), ...operands]
  return all.slice(1).reduce((left, right) => binary(strength.additive, left, '+', right), all[0]!)
}
