import { lex } from '../syntax/lex.ts'

/** The code on one line, or nothing where a string or a comment holds it on several. */
export function oneLine(code: string): string | undefined {
  if (!code.includes('\n')) return code
  const { tokens } = lex(code)
  let result = ''
  let at = 0
  for (const { start, end } of tokens) {
    const gap = code.slice(at, start)
    const token = code.slice(start, end)
    const isKept = token.includes('\n') || (gap.includes('\n') && gap.trim() !== '')
    if (isKept) return undefined
    result += gap.includes('\n') ? joint(result, code.slice(start)) + token : gap + token
    at = end
  }
  return result
}

/** What stands in the place of a line's end. */
const joint = (before: string, after: string): string =>
  before === '' || after === '' || /[([]$/.test(before) || /^(?:[)\],.]|\?[.[])/.test(after)
    ? ''
    : ' '
