import type { Resource } from '../resources/resource.ts'
import type { Io } from './io.ts'

/** An outside that never shows a secret, whatever is written to it. */
export function redacted(io: Io, secrets: readonly string[]): Io {
  const longestFirst = secrets
    .filter((each) => each.length > 3)
    .toSorted((a, b) => b.length - a.length)
  if (longestFirst.length === 0) return io
  const hide = (text: string): string =>
    longestFirst.reduce((all, secret) => all.replaceAll(secret, '(hidden)'), text)
  return { ...io, out: (text) => io.out(hide(text)), err: (text) => io.err(hide(text)) }
}

/** The secrets that the environment holds for a project's named values. */
export const secretsOf = (resources: readonly Resource[], { env }: Io): readonly string[] =>
  resources.flatMap((each) => {
    if (each.resource !== 'named-value' || !('environmentVariable' in each.options)) return []
    return env[each.options.environmentVariable] ?? []
  })
