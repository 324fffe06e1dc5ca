import { base, productPolicy, rateLimit } from 'apim-policy'

export default productPolicy('shop', {
  inbound: [base(), rateLimit({ calls: 600, renewalPeriod: 60 })],
})
