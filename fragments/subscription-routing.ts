import { buildingBlock, context, misuse } from '../lib/index.ts'
import type { BackendReference } from './shared/backend-reference.ts'
import {
  type BackendRoutes,
  chooseBackend,
  optionalName,
  routesProblem,
} from './shared/backend-routes.ts'
import type { In } from './shared/in-section.ts'

export interface SubscriptionRoutingOptions {
  /** The backend of each subscription, by its id or its name. */
  readonly subscriptions: BackendRoutes
  /**
   * Whether `subscriptions` has the ids of the subscriptions, or their names, which developers can
   * change in the portal. @default 'id'
   */
  readonly by?: 'id' | 'name'
  /** The backend of calls with another subscription, or none. @default the one that the call has */
  readonly otherwise?: BackendReference
}

/**
 * Sends each call to the backend of its subscription.
 *
 * @cost Nothing worth mentioning; it neither reads the body nor holds back a stream.
 * @example
 * subscriptionRouting({
 *   subscriptions: { 'contact-center': 'aoai-provisioned', 'night-batch': 'aoai-data-zone' },
 *   otherwise: 'aoai-pool',
 * })
 * @see https://learn.microsoft.com/azure/api-management/set-backend-service-policy
 */
export const subscriptionRouting = buildingBlock(
  (options: SubscriptionRoutingOptions): readonly In<'inbound'>[] => {
    const { subscriptions, by = 'id', otherwise } = options
    const problem = routesProblem(subscriptions, 'subscriptions')
    if (problem) return [misuse(problem, { option: 'subscriptions' })]
    return [
      chooseBackend(subscriptions, optionalName(context.subscription.optional[by]), otherwise),
    ]
  },
)
