import { randomUUID } from 'node:crypto'
import type { Sleep } from '../../azure/sleep.ts'
import type { RetryContext } from './core-contract.ts'
import type { Invocation, Invoke } from './invoke.ts'
import { retryDelay } from './retry-delay.ts'

/** What retries need of the outside. */
export interface Retrying {
  readonly invoke: Invoke
  readonly sleep: Sleep
  /** Ends the waiting for another try: then it rejects with its reason. */
  readonly signal: AbortSignal
  /** Told of every try that failed. */
  readonly onFailed: (error: unknown, invocation: Invocation) => void
}

/** Invokes a function until it succeeds or its retry policy ends; then it rejects with the last error. */
export async function invokeWithRetries(
  given: Omit<Invocation, 'id' | 'retry'>,
  { invoke, sleep, signal, onFailed }: Retrying,
): Promise<void> {
  const { retryOptions } = given.function.metadata
  let retry: RetryContext | undefined
  for (let next = 1; ; next++) {
    const invocation = { ...given, id: randomUUID(), ...(retry && { retry }) }
    try {
      await invoke(invocation)
      return
    } catch (error) {
      onFailed(error, invocation)
      const delay = retryDelay(retryOptions, next)
      if (delay === undefined) throw error
      await sleep(delay, signal)
      signal.throwIfAborted()
      const message = error instanceof Error ? error.message : String(error)
      retry = {
        retryCount: next,
        maxRetryCount: retryOptions?.maxRetryCount ?? 0,
        exception: { message },
      }
    }
  }
}
