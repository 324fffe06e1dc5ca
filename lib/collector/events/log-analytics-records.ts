import { fieldsOf } from './fields.ts'

/** A record as diagnostic settings send it to an Event Hub. */
export interface LogRecord {
  readonly category: LogCategory
  readonly time: unknown
  readonly correlationId: unknown
  readonly resourceId: unknown
  readonly location: unknown
  readonly durationMs?: unknown
  readonly properties: Readonly<Record<string, unknown>>
}

/** The logs of the gateway that tell about usage. */
export type LogCategory = 'GatewayLlmLogs' | 'GatewayLogs'

/**
 * Rows of the gateway's tables in Log Analytics as the records that the same logs are in an Event
 * Hub: whichever way a call comes, it has one id, and comes twice without being counted twice.
 * @see https://learn.microsoft.com/azure/api-management/monitor-api-management-reference
 */
export const logAnalyticsRecords = (
  category: LogCategory,
  rows: readonly unknown[],
): readonly LogRecord[] =>
  rows.map((row) => {
    const column = fieldsOf(row)
    const isCall = category === 'GatewayLogs'
    return {
      category,
      time: column('TimeGenerated'),
      correlationId: column('CorrelationId'),
      resourceId: column('_ResourceId'),
      location: column('Region'),
      ...(isCall && { durationMs: number(column('TotalTime')) }),
      properties: Object.fromEntries(
        Object.entries(properties[category]).flatMap(([name, read]) => {
          const value = read(column(name))
          return value === undefined || value === '' ? [] : [[camel(name), value]]
        }),
      ),
    }
  })

const asIs = (value: unknown): unknown => value

/** Log Analytics writes some numbers as text. */
const number = (value: unknown): unknown =>
  typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : value

const flag = (value: unknown): unknown => (value === 1 ? true : value === 0 ? false : value)

const lastError = (value: unknown): unknown =>
  typeof value === 'string' && value !== '' ? { reason: value } : undefined

const properties: Readonly<
  Record<LogCategory, Readonly<Record<string, (value: unknown) => unknown>>>
> = {
  GatewayLlmLogs: {
    DeploymentName: asIs,
    ModelName: asIs,
    PromptTokens: number,
    CompletionTokens: number,
    TotalTokens: number,
    IsStreamCompletion: flag,
    SequenceNumber: number,
  },
  GatewayLogs: {
    ApimSubscriptionId: asIs,
    ProductId: asIs,
    ApiId: asIs,
    OperationId: asIs,
    UserId: asIs,
    BackendId: asIs,
    BackendUrl: asIs,
    ResponseCode: number,
    LastErrorReason: lastError,
  },
}

const camel = (name: string): string =>
  name === 'LastErrorReason' ? 'lastError' : `${name.charAt(0).toLowerCase()}${name.slice(1)}`
