import { setTimeout } from 'node:timers/promises'

/** Waits so many milliseconds; rejects with the signal's reason as soon as that is aborted. */
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>

/** Waits by the clock. */
export const sleep: Sleep = async (ms, signal) => {
  try {
    await setTimeout(ms, undefined, signal && { signal })
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  }
}
