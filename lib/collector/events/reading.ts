import type { UsagePart } from '../usage/usage-part.ts'

/**
 * What came of reading an event: what it says of a call, why it cannot be read, or nothing where it
 * has nothing to say about usage.
 */
export type Reading =
  | { readonly part: UsagePart; readonly reason?: never }
  | { readonly reason: string; readonly part?: never }
  | undefined
