import {
  type Backend,
  type BackendCredentials,
  type BackendPool,
  type BackendPoolOptions,
  backendPool,
  buildingBlock,
} from '../lib/index.ts'
import { type ResilientBackendOptions, resilientBackend } from './resilient-backend.ts'
import type { BreakerOptions } from './shared/circuit-breaker.ts'

/** A backend of the pool. */
export interface FailoverMember extends ResilientBackendOptions {
  /** Its place in the order within its kind: lower numbers are asked first. @default 1 */
  readonly priority?: number
  /** Its share of the calls, from 0 to 100, among members of one priority. @default equal shares */
  readonly weight?: number
}

export interface FailoverPoolOptions<Provisioned extends string, PayAsYouGo extends string>
  extends Omit<BackendPoolOptions, 'members'> {
  /** The backends that are asked first, because their tokens are paid for, by id. @default none */
  readonly provisioned?: Readonly<Record<Provisioned, FailoverMember>>
  /** Those that are asked while all provisioned ones are left alone, by id. @default none */
  readonly payAsYouGo?: Readonly<Record<PayAsYouGo, FailoverMember>>
  /** How the gateway signs in to members that do not say so themselves. @default not at all */
  readonly credentials?: BackendCredentials
  /** The circuit breaker of members without one of their own. @default as `resilientBackend` */
  readonly circuitBreaker?: BreakerOptions
}

/** A pool and its members, by id: all are resources to export. */
export interface FailoverPool<Id extends string> {
  readonly pool: BackendPool
  readonly members: Readonly<Record<Id, Backend>>
}

/**
 * A pool that uses provisioned throughput first and spills over to pay-as-you-go: by priority, and
 * by weight within one. A member that throttles or fails is left out for a while; `retryBackend`
 * sends the failed call to the next one.
 *
 * @cost Spilled calls cost tokens. Stored responses and files are known to one member only. Each
 *   gateway instance has its own view of the members; the Consumption tier has no circuit breakers.
 * @example
 * failoverPool('aoai', {
 *   credentials: { managedIdentity: { resource: 'https://cognitiveservices.azure.com' } },
 *   provisioned: { 'aoai-ptu': { url: 'https://contoso-ptu.openai.azure.com/openai' } },
 *   payAsYouGo: {
 *     'aoai-east-us': { url: 'https://contoso-east.openai.azure.com/openai', weight: 2 },
 *     'aoai-sweden': { url: 'https://contoso-sweden.openai.azure.com/openai', weight: 1 },
 *     'aoai-data-zone': { url: 'https://contoso-zone.openai.azure.com/openai', priority: 2 },
 *   },
 * })
 * @see https://learn.microsoft.com/azure/api-management/backends#load-balanced-pool
 */
export const failoverPool = buildingBlock(
  <Provisioned extends string = never, PayAsYouGo extends string = never>(
    id: string,
    options: FailoverPoolOptions<Provisioned, PayAsYouGo>,
  ): FailoverPool<Provisioned | PayAsYouGo> => {
    const { provisioned, payAsYouGo, credentials, circuitBreaker, ...rest } = options
    const common = {
      ...(credentials && { credentials }),
      ...(circuitBreaker && { circuitBreaker }),
    }
    const members = [...ranked(provisioned), ...ranked(payAsYouGo, levels(provisioned))].map(
      ({ id, weight, priority, backend }) => ({
        backend: resilientBackend(id, { ...common, ...backend }),
        priority,
        ...(weight !== undefined && { weight }),
      }),
    )
    return Object.freeze({
      pool: backendPool(id, { ...rest, members }),
      members: Object.freeze(
        Object.fromEntries(members.map(({ backend }) => [backend.id, backend])),
      ) as Readonly<Record<Provisioned | PayAsYouGo, Backend>>,
    })
  },
)

type Members = Readonly<Record<string, FailoverMember>>

/** The different priorities, in order; members have the first one if they do not say. */
const priorities = (members: Members): readonly number[] =>
  [...new Set(Object.values(members).map(({ priority = 1 }) => priority))].toSorted((a, b) => a - b)

const levels = (members: Members = {}): number => priorities(members).length

/** Members with priorities that follow each other, after those `before` them. */
function ranked(members: Members = {}, before = 0) {
  const order = priorities(members)
  return Object.entries(members).map(([id, { priority = 1, weight, ...backend }]) => ({
    id,
    weight,
    backend,
    priority: before + order.indexOf(priority) + 1,
  }))
}
