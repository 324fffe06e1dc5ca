import type { Operation } from '../operations.ts'

/** When to ask again, in the seconds of the header; rounded, so that short writes are not held up. */
export const waitFor = ({ due }: Operation): Readonly<Record<string, string>> => ({
  'retry-after': String(Math.max(0, Math.round((due - Date.now()) / 1000))),
})
