import * as assert from 'uvu/assert'
import { type Checked, check } from '../../lib/csharp/check/check.ts'
import type { CodeProblem } from '../../lib/csharp/syntax/token.ts'

/** Code in braces is the block of a policy expression, all other code an expression. */
export const checkCode = (code: string): Checked =>
  code.startsWith('{') ? check(code.slice(1, -1), 'block') : check(code, 'expression')

/** The code with `‹…›` around each place that a finding names. */
export function mark(code: string, problems: readonly CodeProblem[]): string {
  const shift = code.startsWith('{') ? 1 : 0
  const marks = problems.flatMap(({ start, end }) => [
    { at: start + shift, text: '‹', order: start === end ? 1 : 2 },
    { at: end + shift, text: '›', order: start === end ? 1 : 0 },
  ])
  marks.sort((one, other) => one.at - other.at || one.order - other.order)
  let marked = ''
  let from = 0
  for (const { at, text } of marks) {
    marked += code.slice(from, at) + text
    from = at
  }
  return marked + code.slice(from)
}

/** A finding as one line: its code without the common beginning, what is wrong, and the hint. */
export const show = ({ code, message, hint }: CodeProblem): string =>
  `${code.replace('csharp-', '')}: ${message}${hint === undefined ? '' : ` (${hint})`}`

/** Expects findings in code; where they are is marked with `‹…›`. */
export function finds(cases: Readonly<Record<string, string | readonly string[]>>): void {
  for (const [marked, expected] of Object.entries(cases)) {
    const code = marked.replace(/[‹›]/g, '')
    const { problems } = checkCode(code)
    assert.equal(problems.map(show), [expected].flat(), code)
    assert.is(mark(code, problems), marked)
  }
}

/** Expects nothing to be found. */
export function isFine(...codes: readonly string[]): void {
  for (const code of codes) assert.equal(checkCode(code).problems.map(show), [], code)
}
