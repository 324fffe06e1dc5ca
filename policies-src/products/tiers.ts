import { base, productPolicy, rateLimit } from 'apim-policy'
import { tiers } from '../shared/tiers.ts'

/** Free, basic and premium: the calls of a subscription. Its tokens are limited by the API. */
export default Object.entries(tiers).map(([product, { callsPerMinute }]) =>
  productPolicy(product, {
    inbound: [base(), rateLimit({ calls: callsPerMinute, renewalPeriod: 60 })],
  }),
)
