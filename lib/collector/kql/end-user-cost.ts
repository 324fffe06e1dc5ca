import type { KqlQuery } from './kql-query.ts'
import { priceTable } from './price-table.ts'
import { pricedBy } from './priced-by.ts'
import { since } from './since.ts'
import { tokenMetrics } from './token-metrics.ts'

const dimensions = {
  EndUserId: 'End User ID',
  EndUserTenantId: 'End User Tenant ID',
  ClientApplicationId: 'Client Application ID',
  IdentitySource: 'Identity Source',
  SubscriptionId: 'Subscription ID',
  ApimUserId: 'User ID',
  Deployment: 'Deployment ID',
}

/** The people behind one subscription key. Their number makes the series of metrics many. */
export const endUserCost: KqlQuery = {
  name: 'end-user-cost',
  summary: 'Tokens and cost by end user and client application, from the token metrics.',
  text: (prices, options) => `// Tokens and cost by end user and client application.
// Needs a token metric policy with the dimensions that are read below; missing ones stay empty.
${since(options)}
${priceTable(prices)}
${tokenMetrics(dimensions, 'EndUserId')}${pricedBy(prices, Object.keys(dimensions))}`,
}
