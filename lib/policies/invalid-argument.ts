import type { CallSite } from '../diagnostics/source.ts'
import type { XmlProblem } from '../xml/node.ts'

/** Stands in the tree for an argument that makes no sense; validation reports it there. */
export const invalidArgument = (message: string, hint: string, origin: CallSite): XmlProblem => ({
  kind: 'problem',
  code: 'invalid-argument',
  severity: 'error',
  message,
  hint,
  origin,
})

/** What was given, at the beginning of a sentence. */
export const describe = (given: unknown): string =>
  given === null ? 'null' : Array.isArray(given) ? 'This list' : `A ${typeof given}`
