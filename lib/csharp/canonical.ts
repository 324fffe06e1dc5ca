import { opaquePieces } from './scan.ts'

/**
 * The code without comments and with only the blanks it needs: two codes that differ in nothing
 * but layout and comments give the same text, and any other two do not.
 */
export function canonicalCode(code: string): string {
  let result = ''
  const add = (piece: string): void => {
    if (gap && needsBlank(result.at(-1), piece[0]!)) result += ' '
    gap = false
    result += piece
  }
  let gap = false
  const addPlain = (text: string): void => {
    for (const [word] of text.matchAll(/\s+|[^\s]+/g)) {
      if (word.trim() === '') gap = true
      else add(word)
    }
  }
  let at = 0
  for (const { start, end } of opaquePieces(code)) {
    addPlain(code.slice(at, start))
    if (/^\/[/*]/.test(code.slice(start, start + 2))) gap = true
    else add(code.slice(start, end))
    at = end
  }
  addPlain(code.slice(at))
  return result
}

const isWord = /[\p{L}\p{N}_@"'$]/u
const isOperator = /[-+*/%&|^<>=!?:.]/

/** Whether two characters would read as one token, or another one, without a blank between. */
const needsBlank = (left: string | undefined, right: string): boolean =>
  left !== undefined &&
  ((isWord.test(left) && isWord.test(right)) || (isOperator.test(left) && isOperator.test(right)))
