/**
 * Token metrics as rows of a day. The gateway emits a metric for each kind of token; `Total Tokens`
 * is the sum of two others and `Prompt Cached Tokens` (preview) a part of one: neither is added.
 * `dimensions` are the columns and the dimensions of the policy that they come from.
 *
 * @see https://learn.microsoft.com/azure/api-management/llm-emit-token-metric-policy
 */
export const tokenMetrics = (
  dimensions: Readonly<Record<string, string>>,
  required: string,
): string => `AppMetrics
| where TimeGenerated >= since
| where Name in ('Prompt Tokens', 'Prompt Cached Tokens', 'Completion Tokens')
| extend
${Object.entries(dimensions)
  .map(([column, dimension]) => `    ${column} = tostring(Properties['${dimension}'])`)
  .join(',\n')}
| where isnotempty(${required})
| summarize
    PromptTokens = tolong(sumif(Sum, Name == 'Prompt Tokens')),
    CachedTokens = tolong(sumif(Sum, Name == 'Prompt Cached Tokens')),
    CompletionTokens = tolong(sumif(Sum, Name == 'Completion Tokens'))
    by Day = startofday(TimeGenerated), ${Object.keys(dimensions).join(', ')}
| extend
    CachedTokens = min_of(CachedTokens, PromptTokens),
    PriceName = priceName(Deployment, Deployment)
`
