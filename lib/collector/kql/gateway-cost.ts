import type { KqlQuery } from './kql-query.ts'
import { priceTable } from './price-table.ts'
import { pricedBy } from './priced-by.ts'
import { since } from './since.ts'

/**
 * Streams too, without any policy: the gateway logs the tokens of both. A call has several rows
 * there, some without tokens; the same sequence number twice is the same row. The log does not tell
 * cached tokens.
 *
 * @see https://learn.microsoft.com/azure/azure-monitor/reference/tables/apimanagementgatewayllmlog
 */
export const gatewayCost: KqlQuery = {
  name: 'gateway-cost',
  summary: 'Calls, tokens and cost by subscription, product and model, from the gateway logs.',
  text: (
    prices,
    options,
  ) => `// Calls, tokens and cost by subscription, product, API and model, streams included.
// Needs the diagnostic settings GatewayLogs and GatewayLlmLogs, and LLM logging of the APIs.
// The log does not tell cached tokens: they are priced as other prompt tokens.
${since(options)}
${priceTable(prices)}
let requests = ApiManagementGatewayLogs
| where TimeGenerated >= since
| summarize
    SubscriptionId = take_any(ApimSubscriptionId),
    ProductId = take_any(ProductId),
    ApiId = take_any(ApiId)
    by CorrelationId;
ApiManagementGatewayLlmLog
| where TimeGenerated >= since
| summarize
    Started = min(TimeGenerated),
    Deployment = take_anyif(DeploymentName, isnotempty(DeploymentName)),
    Model = take_anyif(ModelName, isnotempty(ModelName)),
    PromptTokens = tolong(max(PromptTokens)),
    CompletionTokens = tolong(max(CompletionTokens))
    by CorrelationId, SequenceNumber
| summarize
    Started = min(Started),
    Deployment = take_anyif(Deployment, isnotempty(Deployment)),
    Model = take_anyif(Model, isnotempty(Model)),
    PromptTokens = coalesce(sum(PromptTokens), 0),
    CompletionTokens = coalesce(sum(CompletionTokens), 0)
    by CorrelationId
| join kind=leftouter requests on CorrelationId
| summarize
    Calls = count(),
    CallsWithoutTokens = countif(PromptTokens + CompletionTokens == 0),
    PromptTokens = sum(PromptTokens),
    CompletionTokens = sum(CompletionTokens)
    by Day = startofday(Started), SubscriptionId, ProductId, ApiId, Deployment, Model
| extend
    CachedTokens = 0,
    PriceName = priceName(Deployment, Model)
${pricedBy(
  prices,
  ['SubscriptionId', 'ProductId', 'ApiId', 'Deployment', 'Model'],
  ['Calls', 'CallsWithoutTokens'],
)}`,
}
