const pieces =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|\$?@"(?:[^"]|"")*"|\$?"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[\p{L}\p{N}_@]+|\s+|[\s\S]/gu

/** The code without comments and with only the blanks it needs: equal for what lays out alike. */
export function canonicalCode(code: string): string {
  let result = ''
  let gap = false
  for (const [piece] of code.matchAll(pieces)) {
    if (/^(?:\s|\/\/|\/\*)/.test(piece)) {
      gap = true
      continue
    }
    if (gap && needsBlank(result.at(-1), piece[0]!)) result += ' '
    gap = false
    result += piece
  }
  return result
}

const isWord = /[\p{L}\p{N}_@"'$.]/u
const isOperator = /[-+*/%&|^<>=!?:.~]/

const needsBlank = (left: string | undefined, right: string): boolean =>
  left !== undefined &&
  ((isWord.test(left) && isWord.test(right)) || (isOperator.test(left) && isOperator.test(right)))
