import { buildingBlock, choose, csharp, misuse, when } from '../lib/index.ts'
import { keyPlaces, removeKeys } from './shared/client-keys.ts'
import type { In } from './shared/in-section.ts'
import { listProblems } from './shared/list-problems.ts'
import { refusal } from './shared/refusal.ts'

export interface SubscriptionKeyOnlyOptions {
  /**
   * Whether keys of no product are refused, too: those of an API, of all APIs and of the service
   * itself run no policy of a product, and so none of its limits. @default false
   */
  readonly product?: boolean
  /** The headers that may hold the key. @default api-key and Ocp-Apim-Subscription-Key */
  readonly headers?: readonly string[]
  /** The query parameters that may hold the key. @default api-key and subscription-key */
  readonly queryParameters?: readonly string[]
}

/**
 * Lets only clients call that have the key of a subscription, whatever the API or an open product
 * says, and keeps the key from the backend. Others get 401.
 *
 * @cost Nothing worth mentioning; it reads neither the body nor headers. The gateway has looked at
 *   the key before any policy runs.
 * @example
 * subscriptionKeyOnly({ product: true })
 * @see https://learn.microsoft.com/azure/api-management/api-management-subscriptions
 */
export const subscriptionKeyOnly = buildingBlock(
  (options: SubscriptionKeyOnlyOptions = {}): readonly In<'inbound'>[] => {
    const { product = false } = options
    const { headers = keyPlaces.headers, queryParameters = keyPlaces.queryParameters } = options
    const problems = lists.flatMap((option) =>
      listProblems(option, options[option]).map((message) => ({ option, message })),
    )
    if (problems.length > 0) {
      return problems.map(({ message, option }) => misuse(message, { option }))
    }
    return [
      choose(
        when(csharp<boolean>`context.Subscription == null`, [refusal(noKey)]),
        product && when(csharp<boolean>`context.Product == null`, [refusal(noProduct)]),
      ),
      ...removeKeys({ headers, queryParameters }),
    ]
  },
)

const lists = ['headers', 'queryParameters'] as const

const noKey = {
  status: 401,
  reason: 'Unauthorized',
  type: 'authentication_error',
  code: 'invalid_api_key',
  message: 'The API key is missing.',
}

const noProduct = {
  status: 403,
  reason: 'Forbidden',
  type: 'permission_error',
  code: 'forbidden',
  message: 'The API key is of no product.',
}
