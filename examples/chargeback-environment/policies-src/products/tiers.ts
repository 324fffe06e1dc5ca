import { base, productPolicy, rateLimit } from 'apim-policy'

/** Calls of a subscription in a minute. */
const tiers = { free: 100, basic: 1_000, premium: 10_000 }

export default Object.entries(tiers).map(([product, calls]) =>
  productPolicy(product, { inbound: [base(), rateLimit({ calls, renewalPeriod: 60 })] }),
)
