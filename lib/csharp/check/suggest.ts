import { didYouMean } from '../../diagnostics/did-you-mean.ts'

/** Names of such a length are not misspelt by one or two letters. */
const maxLength = 60

/** Any name of one letter is near to any other. */
const minLength = 2

/** The hint that names what was probably meant. */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > maxLength) return undefined
  if (name.length < minLength) return undefined
  const farthest = Math.max(1, Math.floor(name.length * 0.4))
  const near = [...candidates].filter((each) => Math.abs(each.length - name.length) <= farthest)
  const meant = didYouMean(name, near)
  return meant === undefined ? undefined : `Did you mean '${meant}'?`
}
