import { buildingBlock, context, misuse } from '../lib/index.ts'
import type { BackendReference } from './shared/backend-reference.ts'
import {
  type BackendRoutes,
  chooseBackend,
  optionalName,
  routesProblem,
} from './shared/backend-routes.ts'
import type { In } from './shared/in-section.ts'

export interface ProductRoutingOptions {
  /** The backend of each product, by its id or its name. */
  readonly products: BackendRoutes
  /** Whether `products` has the ids of the products, or their names. @default 'id' */
  readonly by?: 'id' | 'name'
  /** The backend of calls with another product, or none. @default the one that the call has */
  readonly otherwise?: BackendReference
}

/**
 * Sends each call to the backend of its product.
 *
 * @cost Nothing worth mentioning; it neither reads the body nor holds back a stream.
 * @example
 * productRouting({
 *   products: { gold: 'aoai-provisioned', silver: 'aoai-regional' },
 *   otherwise: 'aoai-pool',
 * })
 * @see https://learn.microsoft.com/azure/api-management/set-backend-service-policy
 */
export const productRouting = buildingBlock(
  ({ products, by = 'id', otherwise }: ProductRoutingOptions): readonly In<'inbound'>[] => {
    const problem = routesProblem(products, 'products')
    if (problem) return [misuse(problem, { option: 'products' })]
    return [chooseBackend(products, optionalName(context.product.optional[by]), otherwise)]
  },
)
