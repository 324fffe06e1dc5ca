import type { KqlQuery } from './kql-query.ts'

/** For a scheduled-query rule: a row is an alert. The hard stop is the policies' own quota. */
export const quotaAlert: KqlQuery = {
  name: 'quota-alert',
  summary: 'Subscriptions that are near or beyond their tokens of this month, for an alert rule.',
  text: () => `// Subscriptions near or beyond their tokens of this month: a row is an alert.
// Needs a token metric policy with the dimension Subscription ID.
let alertAt = 0.8;
let quotas = datatable(SubscriptionId: string, MonthlyTokens: long)
[
    'replace-with-subscription-id', 1000000
];
AppMetrics
| where TimeGenerated >= startofmonth(now())
| where Name in ('Prompt Tokens', 'Completion Tokens')
| extend SubscriptionId = tostring(Properties['Subscription ID'])
| summarize UsedTokens = tolong(sum(Sum)) by SubscriptionId
| lookup kind=inner quotas on SubscriptionId
| where UsedTokens >= alertAt * MonthlyTokens
| project
    SubscriptionId,
    UsedTokens,
    MonthlyTokens,
    UsedPercent = round(100.0 * UsedTokens / MonthlyTokens, 1)
| order by UsedPercent desc
`,
}
