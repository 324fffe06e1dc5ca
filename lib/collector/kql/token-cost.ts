import type { KqlQuery } from './kql-query.ts'
import { priceTable } from './price-table.ts'
import { pricedBy } from './priced-by.ts'
import { since } from './since.ts'
import { tokenMetrics } from './token-metrics.ts'

/** Tokens and cost for chargeback. Metrics are no ledger: Azure Monitor drops some series. */
export const tokenCost: KqlQuery = {
  name: 'token-cost',
  summary: 'Tokens and cost by subscription and deployment, from the token metrics.',
  text: (prices, options) => `// Tokens and cost by subscription and deployment.
// Needs a token metric policy with the dimensions Subscription ID and Deployment ID.
${since(options)}
${priceTable(prices)}
${tokenMetrics(
  { SubscriptionId: 'Subscription ID', Deployment: 'Deployment ID' },
  'Deployment',
)}${pricedBy(prices, ['SubscriptionId', 'Deployment'])}`,
}
