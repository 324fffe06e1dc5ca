import { base, productPolicy, quota, rateLimit } from 'apim-policy'

/** What a subscription of the product `starter` may use. */
export default productPolicy('starter', {
  inbound: [
    base(),
    rateLimit({ calls: 60, renewalPeriod: 60 }),
    quota({ calls: 10_000, renewalPeriod: 86_400 }),
  ],
})
