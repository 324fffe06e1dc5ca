import { didYouMean } from '../../diagnostics/did-you-mean.ts'

/** The hint that names what was probably meant. */
export function suggest(name: string, candidates: Iterable<string>): string | undefined {
  const meant = didYouMean(name, candidates)
  return meant === undefined ? undefined : `Did you mean '${meant}'?`
}
