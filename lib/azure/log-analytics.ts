import { isObject } from '../collector/events/is-object.ts'
import type { Cloud } from '../workspace/config.ts'
import { UserError } from '../workspace/user-error.ts'
import { type BearerFetchOptions, bearerFetch } from './bearer-fetch.ts'
import { innerError } from './bearer-fetch-inner-error.ts'
import { requestUrl } from './request-url.ts'

/** A query of a workspace. */
export interface LogQuestion extends BearerFetchOptions {
  /** The id of the workspace, or of its resource. */
  readonly workspace: string
  /** In KQL. */
  readonly query: string
  /** Two times in ISO 8601 with a slash between them. */
  readonly timespan: string
  readonly cloud: Cloud
  readonly endpoint?: string
}

/** A row of a table, by the names of its columns. */
export type LogRow = Readonly<Record<string, unknown>>

/** What a query found. */
export interface LogAnswer {
  readonly rows: readonly LogRow[]
  /** Why rows are missing: there were too many for one answer. */
  readonly missing?: string
}

/** @see https://learn.microsoft.com/azure/azure-monitor/logs/api/overview */
const endpoints: Readonly<Record<Cloud, string>> = {
  public: 'https://api.loganalytics.io',
  'us-government': 'https://api.loganalytics.us',
  china: 'https://api.loganalytics.azure.cn',
}

/**
 * Asks a workspace of Log Analytics.
 * @see https://learn.microsoft.com/azure/azure-monitor/logs/api/request-format
 */
export async function logAnalyticsQuery(question: LogQuestion): Promise<LogAnswer> {
  const { workspace, query, timespan, cloud } = question
  const { endpoint = endpoints[cloud] } = question
  const send = bearerFetch(
    {
      cloud,
      endpoint,
      scope: `${endpoints[cloud]}/.default`,
      errand: {
        action: `query the workspace ${workspace}`,
        subject: `The workspace ${workspace}, or a table of it,`,
        role: 'Log Analytics Reader',
        setting: 'logAnalytics.workspace',
      },
    },
    question,
  )
  const { body } = await send({
    method: 'POST',
    url: requestUrl(new URL(endpoint).origin, `/v1${pathOf(workspace)}/query`, {}),
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      Prefer: `wait=${longest}`,
    },
    body: JSON.stringify({ query, timespan }),
  })
  return answerIn(body)
}

/** Seconds that a query may take. */
const longest = 170

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const resource =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.OperationalInsights\/workspaces\/[^/?#]+$/i

function pathOf(workspace: string): string {
  if (uuid.test(workspace)) return `/workspaces/${workspace}`
  if (resource.test(workspace)) return workspace
  throw new UserError(`\`${workspace}\` is not the id of a workspace.`, {
    hint: 'Set `logAnalytics.workspace` to the Workspace ID that the portal shows, or to the id of the resource.',
  })
}

function answerIn(body: unknown): LogAnswer {
  const { tables, error } = isObject(body) ? body : {}
  const table: unknown = Array.isArray(tables) ? tables[0] : undefined
  const { columns, rows } = isObject(table) ? table : {}
  if (!Array.isArray(columns) || !Array.isArray(rows)) {
    throw new UserError('Log Analytics answered with something that is no table.')
  }
  const names = columns.map((column) => (isObject(column) ? String(column['name']) : ''))
  return {
    rows: rows.map((row) => rowOf(names, row)),
    ...(error !== undefined &&
      error !== null && { missing: innerError(error) ?? 'it did not say why' }),
  }
}

const rowOf = (names: readonly string[], row: unknown): LogRow =>
  Object.fromEntries(names.map((name, at) => [name, Array.isArray(row) ? row[at] : undefined]))
