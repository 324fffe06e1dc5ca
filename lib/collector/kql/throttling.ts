import type { KqlQuery } from './kql-query.ts'
import { since } from './since.ts'

/** A used-up quota answers 403, a rate 429; the backend's own 429 means that it needs capacity. */
export const throttling: KqlQuery = {
  name: 'throttling',
  summary: 'Refused calls by hour, API and subscription, and whether gateway or backend refused.',
  text: (_, options) => `// Refused calls by hour, API and subscription, and who refused them.
// Needs the diagnostic setting GatewayLogs.
${since(options)}
ApiManagementGatewayLogs
| where TimeGenerated >= since
| extend RefusedBy = case(
    BackendResponseCode == 429 and ResponseCode == 429, 'backend',
    ResponseCode == 429, 'gateway',
    ResponseCode == 403 and LastErrorSource has_any ('quota', 'token-limit'), 'gateway',
    '')
| summarize
    Calls = count(),
    RefusedByGateway = countif(RefusedBy == 'gateway'),
    RefusedByBackend = countif(RefusedBy == 'backend'),
    Reasons = make_set_if(LastErrorReason, isnotempty(RefusedBy), 10)
    by Hour = bin(TimeGenerated, 1h), ApiId, SubscriptionId = ApimSubscriptionId
| extend Refused = RefusedByGateway + RefusedByBackend
| where Refused > 0
| project
    Hour,
    ApiId,
    SubscriptionId,
    Calls,
    RefusedByGateway,
    RefusedByBackend,
    RefusedPercent = round(100.0 * Refused / Calls, 1),
    Reasons
| order by Hour desc, RefusedPercent desc
`,
}
