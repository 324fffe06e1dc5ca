import { withoutSecrets } from '../azure/without-secrets.ts'
import type { Resource } from '../resources/resource.ts'
import type { Io } from './io.ts'

/** An outside that never shows a secret, whatever is written to it. */
export function redacted(io: Io, secrets: readonly string[]): Io {
  if (secrets.length === 0) return io
  const hide = (text: string): string => withoutSecrets(text, secrets)
  return { ...io, hide, out: (text) => io.out(hide(text)), err: (text) => io.err(hide(text)) }
}

/** The secrets that the environment holds for a project's named values. */
export const secretsOf = (resources: readonly Resource[], { env }: Io): readonly string[] =>
  resources.flatMap((each) => {
    if (each.resource !== 'named-value' || !('environmentVariable' in each.options)) return []
    return env[each.options.environmentVariable] ?? []
  })

/** The secrets that the environment holds for changes. */
export const secretsOfChanges = (
  changes: readonly { readonly secret?: string }[],
  { env }: Io,
): readonly string[] =>
  changes.flatMap(({ secret }) => (secret === undefined ? [] : (env[secret] ?? [])))
