import { didYouMean } from '../diagnostics/did-you-mean.ts'
import type { Config, Env } from './config.ts'
import { UserError } from './user-error.ts'

/** The environment of a name, its variables on top of the project's. */
export function environment(config: Config, name: string | undefined): Env {
  const own = config.variables ?? {}
  if (name === undefined) return { name: 'default', variables: own }
  const found = config.environments?.[name]
  if (found) return { name, variables: { ...own, ...found.variables } }
  const known = Object.keys(config.environments ?? {})
  const near = didYouMean(name, known)
  throw new UserError(`The environment \`${name}\` is not in the configuration.`, {
    hint: near
      ? `Did you mean \`${near}\`?`
      : known.length > 0
        ? `There are ${known.join(', ')}.`
        : 'Add it to `environments` in apim-policy.config.ts.',
  })
}
