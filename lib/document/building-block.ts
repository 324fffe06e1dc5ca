import { atKey, callSite, writtenAt } from '../diagnostics/call-site.ts'
import type { Place } from '../policies/definition.ts'
import type { PolicyNode } from '../policies/policy-node.ts'
import type { XmlProblem } from '../xml/node.ts'

/**
 * A function that builds policies, or values for them, from options of its own. Findings in what it
 * builds point at the call, because that is what its user wrote.
 */
export function buildingBlock<A extends readonly unknown[], R>(
  make: (...args: A) => R,
): (...args: A) => R {
  function built(...args: A): R {
    return writtenAt(callSite(built), () => make(...args))
  }
  return built
}

/**
 * Stands among policies for options that make no sense, and becomes a finding at the call of the
 * building block. The message names the option: ``misuse('`routes[2]` overlaps …')``.
 */
export function misuse(
  message: string,
  details: { readonly hint?: string; readonly option?: string } = {},
): PolicyNode<Place> {
  const { hint, option } = details
  const site = callSite(misuse)
  const problem: XmlProblem = {
    kind: 'problem',
    code: 'invalid-argument',
    severity: 'error',
    message,
    ...(hint && { hint }),
    origin: option === undefined ? site : atKey(site, option),
  }
  return Object.freeze(problem) as unknown as PolicyNode<Place>
}
