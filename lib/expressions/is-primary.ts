import { scanExpression } from '../csharp/scan.ts'

const head = /[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*|@?"(?:[^"\\]|\\.)*"/uy
const member = /\s*\??\.\s*[\p{L}_][\p{L}\p{N}_]*/uy
const typeArguments = /<[\p{L}\p{N}_.,\s?[\]]+>(?=\()/uy

/**
 * Whether a C# expression binds as tightly as a name: a name or literal followed by members, calls
 * and indexes. Such a one needs no brackets wherever it is put.
 */
export function isPrimary(code: string): boolean {
  let at = code.startsWith('(') ? groupEnd(code, 0) : match(head, code, 0)
  if (at <= 0 || code === 'new') return false
  while (at < code.length) {
    const isGroup = code[at] === '(' || code[at] === '['
    const next = isGroup
      ? groupEnd(code, at)
      : Math.max(match(member, code, at), match(typeArguments, code, at))
    if (next <= at) return false
    at = next
  }
  return true
}

function match(pattern: RegExp, code: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(code) ? pattern.lastIndex : -1
}

/** The offset behind the bracket that closes the one at `at`. */
function groupEnd(code: string, at: number): number {
  const result = scanExpression(code, at - 1)
  return 'end' in result ? result.end : -1
}
