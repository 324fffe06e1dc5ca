import type { Severity } from '../diagnostics/diagnostic.ts'

/** What the service would refuse of a resource, or what is probably not meant. */
export interface ResourceProblem {
  /** The keys that lead to the option meant; none means the resource itself. */
  readonly keys: readonly string[]
  readonly severity: Severity
  readonly message: string
  readonly hint?: string
}

/** Says what is wrong with an option, `circuitBreaker.interval`, or with the resource: `''`. */
export type ReportProblem = (
  option: string,
  message: string,
  details?: { readonly hint?: string; readonly severity?: Severity },
) => void

/** The keys of an option's path, without the places in lists. */
export const keysOf = (option: string): readonly string[] =>
  option.split(/[.[\]]+/).filter((key) => key !== '' && !/^\d+$/.test(key))
