import type { RatedSum } from '../reports/rated-sum.ts'
import { keyText } from './key-text.ts'

/** What a row says of a thing. */
type Value = (row: RatedSum) => string | undefined

/** A table of things that facts are about. */
export interface StarDimension {
  /** `subscription` is the table `dim_subscription` with the key `subscription_key`. */
  readonly name: string
  /** What tells one from another: the key is made of it. */
  readonly identity: Readonly<Record<string, Value>>
  /** What else is known; it may change, and then the latest counts. */
  readonly details?: Readonly<Record<string, Value>>
}

/** The dimensions of the usage facts; consumers, dates and attributes are apart. */
export const starDimensions: readonly StarDimension[] = [
  {
    name: 'subscription',
    identity: { subscription: ({ dimensions }) => dimensions.subscription },
    details: { subscription_name: ({ dimensions }) => dimensions.subscriptionName },
  },
  { name: 'product', identity: { product: ({ dimensions }) => dimensions.product } },
  {
    name: 'api',
    identity: {
      service: ({ dimensions }) => dimensions.service,
      region: ({ dimensions }) => dimensions.region,
      api: ({ dimensions }) => dimensions.api,
      operation: ({ dimensions }) => dimensions.operation,
    },
  },
  {
    name: 'end_user',
    identity: {
      end_user: ({ dimensions }) => dimensions.endUser,
      end_user_tenant: ({ dimensions }) => dimensions.endUserTenant,
      apim_user: ({ dimensions }) => dimensions.apimUser,
    },
  },
  { name: 'app', identity: { app: ({ dimensions }) => dimensions.app } },
  {
    name: 'model',
    identity: {
      model: ({ pricedModel, dimensions }) => pricedModel ?? dimensions.model,
      model_version: ({ dimensions }) => dimensions.model,
      service_tier: ({ dimensions }) => dimensions.serviceTier,
    },
  },
  {
    name: 'deployment',
    identity: {
      deployment: ({ dimensions }) => dimensions.deployment,
      backend: ({ dimensions }) => dimensions.backend,
      backend_host: ({ dimensions }) => dimensions.backendHost,
      backend_region: ({ dimensions }) => dimensions.backendRegion,
    },
  },
]

/** The column of a dimension's key, in its own table and in the facts. */
export const keyColumn = ({ name }: Pick<StarDimension, 'name'>): string => `${name}_key`

/** The key of what a row says. */
export const dimensionKey = ({ identity }: StarDimension, row: RatedSum): string =>
  keyText(Object.values(identity).map((value) => value(row)))
