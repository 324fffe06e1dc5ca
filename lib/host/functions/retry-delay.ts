import type { RetryOptions } from './core-contract.ts'

/**
 * How many milliseconds to wait before a retry, counted from 1; nothing where none is left.
 * @see https://learn.microsoft.com/azure/azure-functions/functions-bindings-error-pages#retry-policies
 */
export function retryDelay(options: RetryOptions | undefined, retry: number): number | undefined {
  if (!options) return undefined
  const { maxRetryCount, retryStrategy, delayInterval, minimumInterval, maximumInterval } = options
  if (maxRetryCount >= 0 && retry > maxRetryCount) return undefined
  if (retryStrategy === 'fixedDelay') return (delayInterval?.seconds ?? 0) * 1000
  const least = (minimumInterval?.seconds ?? 0) * 1000
  const most = (maximumInterval?.seconds ?? Number.POSITIVE_INFINITY) * 1000
  // As far as a timer of Node goes.
  const bound = Math.min(most, 2 ** 31 - 1)
  return Math.min(least * 2 ** Math.min(retry - 1, 30), bound)
}
