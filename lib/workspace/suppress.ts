import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../diagnostics/diagnostic.ts'

const marker = /apim-policy-ignore\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?::\s*(.*?))?\s*(?:-->|\*\/|$)/

/**
 * Marks findings that a comment silences, on their own line or the one before:
 * `apim-policy-ignore <code>, <code>: reason`, in an XML comment or a TypeScript one.
 */
export function suppress(root: string, findings: readonly Finding[]): readonly Finding[] {
  const files = new Map<string, readonly string[]>()
  const linesOf = (path: string): readonly string[] => {
    if (!files.has(path)) files.set(path, readLines(join(root, path)))
    return files.get(path)!
  }
  return findings.map((finding) => {
    if (!finding.location) return finding
    const { path, line } = finding.location
    const lines = linesOf(path)
    const reason = [lines[line - 1], lines[line - 2]]
      .map((text) => reasonIn(text, finding.code))
      .find((each) => each !== undefined)
    return reason === undefined ? finding : { ...finding, suppressed: reason }
  })
}

function reasonIn(text: string | undefined, code: string): string | undefined {
  const match = text?.includes('apim-policy-ignore') ? marker.exec(text) : null
  const codes = match?.[1]?.split(',').map((each) => each.trim()) ?? []
  return codes.includes(code) ? (match?.[2] ?? '') : undefined
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r\n|\r|\n/)
  } catch {
    return []
  }
}
