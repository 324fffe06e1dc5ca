import type { CallSite } from './source.ts'

/** Where the building block was called that is building just now. */
let around: CallSite | undefined

/** Records who called `builder`: one stack frame, not yet turned into text. */
export function callSite(builder: (...args: never[]) => unknown): CallSite {
  if (around) return around
  const trace: { stack?: string } = {}
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 1
  Error.captureStackTrace(trace, builder)
  Error.stackTraceLimit = limit
  return { kind: 'call', trace, keys: [] }
}

/** The same call, pointing at a key of its argument. */
export const atKey = ({ kind, trace, keys }: CallSite, key: string): CallSite => ({
  kind,
  trace,
  keys: keys.length === 0 ? [key] : [...keys, key],
})

/** Builds something all of which counts as written at one place. */
export function writtenAt<T>(site: CallSite, make: () => T): T {
  const outer = around
  around = site
  try {
    return make()
  } finally {
    around = outer
  }
}
