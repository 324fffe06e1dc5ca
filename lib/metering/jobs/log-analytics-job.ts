import { gatewayLogs } from '../../azure/log-analytics-gateway-logs.ts'
import type { LogWindow } from '../../azure/log-analytics-gateway-queries.ts'
import type { LogRecord } from '../../collector/events/log-analytics-records.ts'
import { note, takeNote } from '../../stores/notes.ts'
import type { Collector } from '../collector.ts'
import type { Message } from '../receive.ts'
import { receiveBatch } from '../receive-batch.ts'
import { azureOptions, type Outside } from './outside.ts'

const position = 'log-analytics-position'

const minute = 60_000
/** Logs come late: what was read already is looked at again. */
const overlap = 30 * minute
const longestWindow = 360 * minute

/** Records that are taken in at once. */
const batchSize = 500

/**
 * Reads what the gateway logged to Log Analytics since the last time, in order; the first time,
 * what it logged in the last six hours. How far it came is remembered after each window, so that
 * nothing is left out, whenever it is interrupted.
 */
export async function logAnalyticsJob(collector: Collector, outside: Outside): Promise<void> {
  const { database, settings, now } = collector
  if (settings.logAnalytics === undefined) return
  const { workspace } = settings.logAnalytics
  const at = now()
  const read = await note(database, position)
  for (const window of windows(read, at)) {
    outside.signal?.throwIfAborted()
    const records = await gatewayLogs({
      workspace,
      ...window,
      ...azureOptions(collector, outside),
    })
    const added = await takeIn(collector, records)
    await advance(collector, window.until)
    if (added > 0) {
      outside.log(`Read ${added} new calls from Log Analytics, until ${window.until}.`)
    }
  }
}

/** The time from a position on, in parts that are not too long. */
function* windows(read: string | undefined, at: string): Generator<LogWindow> {
  const end = Date.parse(at)
  // A position that lies ahead is of a clock that was wrong.
  const since = read === undefined ? end - longestWindow : Math.min(Date.parse(read), end)
  for (let from = since - overlap; from < end; from += longestWindow) {
    yield { from: utc(from), until: utc(Math.min(from + longestWindow, end)) }
  }
}

const utc = (time: number): string => new Date(time).toISOString()

async function takeIn(collector: Collector, records: readonly LogRecord[]): Promise<number> {
  let added = 0
  for (let at = 0; at < records.length; at += batchSize) {
    const messages = records.slice(at, at + batchSize).map(messageOf)
    added += (await receiveBatch(collector, messages)).added
  }
  return added
}

/** A record is read several times: what cannot be read is put aside once. */
const messageOf = (record: LogRecord): Message => {
  const { category, time, correlationId, properties } = record
  const names = [category, time, correlationId, properties['sequenceNumber']]
  return { source: `Log Analytics, ${names.filter(Boolean).join(' ')}`, body: record }
}

/** Two jobs at once may end in any order. */
const advance = ({ database, now }: Collector, until: string): Promise<void> =>
  database.transaction(async (inside) => {
    await inside.lock([position])
    const before = await note(inside, position)
    if (before === undefined || before < until || before > now()) {
      await takeNote(inside, position, until)
    }
  })
