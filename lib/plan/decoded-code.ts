import { opaquePieces, scanExpression } from '../csharp/scan.ts'
import { decodeEntities } from '../xml/entities.ts'
import type { Code } from '../xml/node.ts'

const lineEnd = /&#(?:x0*[9ad]|0*(?:9|10|13));/gi
const entity = /&(?:#x[0-9a-f]+|#\d+|amp|lt|gt|quot|apos);/gi

/** An expression without the brackets, and which brackets they are. */
type Expression = Pick<Code, 'form' | 'code'>

/**
 * An expression whose entities stand for the characters they mean. In `rawxml` they are text inside
 * strings, so only entities outside of strings, where no C# has them, tell that they were encoded.
 */
export const decodedCode = (code: Code): Code => ({ ...code, ...decoded(code) })

/** The expression that a text is as a whole; undefined where it is none. */
export function expressionIn(text: string): Expression | undefined {
  if (!/^[ \t\r\n]*@[({]/.test(text)) return undefined
  const found = asExpression(text) ?? asExpression(withLineEnds(text))
  return found ? decoded(found) : asExpression(decodeEntities(text))
}

/** An expression with its brackets. */
export const written = ({ form, code }: Expression): string =>
  form === 'expression' ? `@(${code})` : `@{${code}}`

function decoded({ form, code }: Expression): Expression {
  if (!code.includes('&')) return { form, code }
  const expression = { form, code: withLineEnds(code) }
  const isEncoded = outside(expression.code, entity, false) !== undefined
  return (isEncoded && asExpression(decodeEntities(written(expression)))) || expression
}

function asExpression(text: string): Expression | undefined {
  const trimmed = text.trim()
  const scanned = scanExpression(trimmed, 0)
  if ('problem' in scanned || scanned.end !== trimmed.length) return undefined
  const form = trimmed[1] === '(' ? 'expression' : 'block'
  return { form, code: trimmed.slice(2, -1).replace(/\r\n?/g, '\n') }
}

/** One at a time: a line end that ends a comment tells where the strings behind it begin. */
function withLineEnds(code: string): string {
  let text = code
  for (let found = outside(text, lineEnd, true); found; found = outside(text, lineEnd, true)) {
    const [reference] = found
    const end = found.index + reference.length
    text = text.slice(0, found.index) + decodeEntities(reference) + text.slice(end)
  }
  return text.replace(/\r\n?/g, '\n')
}

/** The first match that stands outside of strings and, unless asked for, of comments. */
function outside(code: string, pattern: RegExp, inComments: boolean): RegExpExecArray | undefined {
  if (code.search(pattern) < 0) return undefined
  const pieces = [...opaquePieces(code)].filter(
    ({ start }) => !inComments || !/^\/[/*]/.test(code.slice(start, start + 2)),
  )
  return [...code.matchAll(pattern)].find(
    ({ index }) => !pieces.some(({ start, end }) => start <= index && index < end),
  )
}
