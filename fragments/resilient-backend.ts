import { type BackendOptions, backend, buildingBlock } from '../lib/index.ts'
import { type BreakerOptions, circuitBreaker } from './shared/circuit-breaker.ts'

export interface ResilientBackendOptions extends Omit<BackendOptions, 'circuitBreaker'> {
  /**
   * When the backend is left alone, and for how long; what is not given has the usual value.
   * @default one failure, 429 or 5xx, for as long as Retry-After says, or else 10 seconds
   */
  readonly circuitBreaker?: BreakerOptions
}

/**
 * A backend with a circuit breaker for models: it gets no calls while it is throttled or fails. One
 * failure is enough, so that the next attempt finds another member of the pool; a backend that
 * stands alone does better with a higher `count`.
 *
 * @cost Nothing for calls. Each gateway instance counts for itself, and one failure takes the backend
 *   away from all callers of the instance: up to a day, if `Retry-After` says so. The Consumption
 *   tier has no circuit breakers.
 * @example
 * resilientBackend('aoai-provisioned', { url: 'https://contoso-ptu.openai.azure.com/openai' })
 * @see https://learn.microsoft.com/azure/api-management/backends#circuit-breaker
 */
export const resilientBackend = buildingBlock((id: string, options: ResilientBackendOptions) =>
  backend(id, { ...options, circuitBreaker: circuitBreaker(options.circuitBreaker) }),
)
