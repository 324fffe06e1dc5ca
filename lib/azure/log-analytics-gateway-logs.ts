import { type LogRecord, logAnalyticsRecords } from '../collector/events/log-analytics-records.ts'
import { UserError } from '../workspace/user-error.ts'
import { type LogQuestion, logAnalyticsQuery } from './log-analytics.ts'
import {
  gatewayLogQuery,
  type LogWindow,
  llmLogQuery,
  timespanOf,
} from './log-analytics-gateway-queries.ts'

/** Which logs of which workspace. */
export type GatewayLogQuestion = Omit<LogQuestion, 'query' | 'timespan'> & LogWindow

/** A shorter time than this is not halved any more. */
const shortest = 60_000

/**
 * Reads the gateway's logs of a time, as the records that diagnostic settings send. Where they are
 * too many for one answer, the time is halved; nothing is left out.
 */
export async function gatewayLogs(question: GatewayLogQuestion): Promise<readonly LogRecord[]> {
  const [llm, calls] = [await rows(question, llmLogQuery), await rows(question, gatewayLogQuery)]
  return [
    ...logAnalyticsRecords('GatewayLlmLogs', llm),
    ...logAnalyticsRecords('GatewayLogs', calls),
  ]
}

type Rows = Awaited<ReturnType<typeof logAnalyticsQuery>>['rows']

async function rows(
  question: GatewayLogQuestion,
  queryOf: (window: LogWindow) => string,
): Promise<Rows> {
  const from = utc(question.from)
  const until = utc(question.until)
  const query = queryOf({ from, until })
  const answer = await logAnalyticsQuery({
    ...question,
    query,
    timespan: timespanOf({ from, until }),
  })
  if (answer.missing === undefined) return answer.rows
  const half = Math.floor((Date.parse(until) - Date.parse(from)) / 2)
  if (half < shortest) {
    throw new UserError(`Log Analytics left out rows: ${answer.missing}`, {
      hint: `They are of ${from} to ${until}.`,
    })
  }
  const middle = utc(Date.parse(from) + half)
  return [
    ...(await rows({ ...question, until: middle }, queryOf)),
    ...(await rows({ ...question, from: middle }, queryOf)),
  ]
}

const utc = (time: string | number): string => new Date(time).toISOString()
