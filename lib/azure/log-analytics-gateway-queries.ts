/** Times in UTC, the second not included. */
export interface LogWindow {
  readonly from: string
  readonly until: string
}

/**
 * The rows of the LLM log of a time, without prompts and answers.
 * @see https://learn.microsoft.com/azure/azure-monitor/reference/tables/apimanagementgatewayllmlog
 */
export const llmLogQuery = (window: LogWindow): string => `ApiManagementGatewayLlmLog
| where ${within(window)}
| project TimeGenerated, CorrelationId, SequenceNumber, DeploymentName, ModelName, PromptTokens, CompletionTokens, TotalTokens, IsStreamCompletion, Region, _ResourceId
| order by TimeGenerated asc`

/**
 * The rows of the gateway's log of a time, of the APIs only that had calls of language models in it
 * or on the day before: a gateway may serve a lot besides. Bodies and headers are left out.
 * @see https://learn.microsoft.com/azure/azure-monitor/reference/tables/apimanagementgatewaylogs
 */
export const gatewayLogQuery = (
  window: LogWindow,
): string => `let models = ApiManagementGatewayLlmLog
| where ${within({ ...window, from: dayBefore(window.from) })}
| distinct CorrelationId;
let apis = ApiManagementGatewayLogs
| where ${within({ ...window, from: dayBefore(window.from) })}
| join kind=leftsemi models on CorrelationId
| distinct ApiId;
ApiManagementGatewayLogs
| where ${within(window)}
| join kind=leftsemi apis on ApiId
| project TimeGenerated, CorrelationId, ApimSubscriptionId, ProductId, ApiId, OperationId, UserId, BackendId, BackendUrl, ResponseCode, TotalTime, LastErrorReason, Region, _ResourceId
| order by TimeGenerated asc`

/** The time of a window and the day before it, which the queries ask for. */
export const timespanOf = ({ from, until }: LogWindow): string => `${dayBefore(from)}/${until}`

const within = ({ from, until }: LogWindow): string =>
  `TimeGenerated >= datetime(${from}) and TimeGenerated < datetime(${until})`

const dayBefore = (time: string): string =>
  new Date(Date.parse(time) - 24 * 60 * 60 * 1_000).toISOString()
