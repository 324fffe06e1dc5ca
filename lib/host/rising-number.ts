/** A number that only rises, and can be waited for. */
export interface RisingNumber {
  readonly value: number
  readonly raise: (to: number) => void
  /** Resolves once the number is so high; rejects with the signal's reason when that is aborted. */
  readonly reached: (goal: number, signal?: AbortSignal) => Promise<void>
}

/** Starts a number that rises. */
export function risingNumber(start: number): RisingNumber {
  let value = start
  const waiting = new Set<{ readonly goal: number; readonly done: () => void }>()
  return {
    get value() {
      return value
    },
    raise(to) {
      value = Math.max(value, to)
      for (const each of [...waiting]) if (each.goal <= value) each.done()
    },
    reached: (goal, signal) =>
      new Promise<void>((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason)
        if (goal <= value) return resolve()
        const stop = (): void => {
          waiting.delete(entry)
          reject(signal?.reason)
        }
        const done = (): void => {
          waiting.delete(entry)
          signal?.removeEventListener('abort', stop)
          resolve()
        }
        const entry = { goal, done }
        waiting.add(entry)
        signal?.addEventListener('abort', stop, { once: true })
      }),
  }
}
