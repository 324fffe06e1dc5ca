import type { CircuitBreaker } from '../../lib/index.ts'

/** A circuit breaker, of which everything may be left out. */
export type BreakerOptions = Partial<Omit<CircuitBreaker, 'count' | 'percentage'>> &
  (
    | { readonly count?: number; readonly percentage?: undefined }
    | { readonly percentage: number; readonly count?: undefined }
  )

/**
 * A circuit breaker for models: throttling and failures of the server open it.
 * @see https://github.com/Azure-Samples/AI-Gateway/tree/main/labs/backend-pool-load-balancing
 */
export const circuitBreaker = (options: BreakerOptions = {}): CircuitBreaker => {
  const { count, percentage, ...rest } = options
  return {
    interval: '1m',
    statusCodeRanges: [429, { min: 500, max: 599 }],
    errorReasons: ['Server errors'],
    tripDuration: '10s',
    acceptRetryAfter: true,
    ...rest,
    ...(percentage === undefined ? { count: count ?? 1 } : { percentage }),
  }
}
