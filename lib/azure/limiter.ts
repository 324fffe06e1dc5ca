/** Runs tasks with at most so many at once. */
export interface Limiter {
  /** Runs a task as soon as there is room; the first come are the first served. */
  run<T>(task: () => Promise<T>): Promise<T>
  /** Halves what may run at once, for a minute. */
  slowDown(): void
}

const slowFor = 60_000
/** Requests that were under way together are refused together: they count as one refusal. */
const together = 1_000

/** A limiter of tasks. */
export function limiter({
  concurrency,
  now = Date.now,
}: {
  readonly concurrency: number
  readonly now?: () => number
}): Limiter {
  const waiting: (() => void)[] = []
  let running = 0
  let slow = concurrency
  let slowSince = Number.NEGATIVE_INFINITY

  const room = (): number => (now() - slowSince < slowFor ? slow : concurrency)
  const startNext = (): void => {
    while (running < room() && waiting.length > 0) {
      running++
      waiting.shift()!()
    }
  }
  return {
    async run(task) {
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        startNext()
      })
      try {
        return await task()
      } finally {
        running--
        startNext()
      }
    },
    slowDown() {
      if (now() - slowSince < together) return
      slow = Math.max(1, Math.floor(room() / 2))
      slowSince = now()
    },
  }
}
