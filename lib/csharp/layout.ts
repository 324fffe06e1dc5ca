import { oneLine } from './layout/one-line.ts'
import { pieceOf } from './layout/piece-of.ts'
import { render } from './layout/render.ts'
import { parse } from './syntax/parse.ts'

/**
 * Lays an expression out over lines of at most this width, by the outermost operators and brackets
 * first. What fits is on one line; the tokens stay the same. Code that cannot be read stays as it
 * is, and so does code with lines inside strings or comments.
 */
export function layout(code: string, width: number): string {
  const line = oneLine(code)
  if (line === undefined) return code
  if (line.length <= width) return line
  const { tree, problems } = parse(line, 'expression')
  if (problems.length > 0 || tree.kind === 'block') return code
  const before = line.slice(0, tree.start)
  return before + render(pieceOf(line, tree), width) + line.slice(tree.end)
}
