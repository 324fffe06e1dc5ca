import { parseEvents } from '../../lib/collector/events/parse-events.ts'
import { callOf } from '../../lib/collector/usage/call-of.ts'
import { mergeParts, partKey, type UsageParts } from '../../lib/collector/usage/merge-parts.ts'
import { reportQuestion } from '../../lib/metering/questions/report-question.ts'
import { receive } from '../../lib/metering/receive.ts'
import { everything } from '../../lib/metering/reports/seen-by.ts'
import { usageAnswer } from '../../lib/metering/reports/usage-answer.ts'
import { callValues } from '../../lib/stores/call-columns.ts'
import type { Database } from '../../lib/stores/database.ts'
import { ingest } from '../../lib/stores/ingest.ts'
import { openDatabase } from '../../lib/stores/open-database.ts'
import { rollUp } from '../../lib/stores/roll-up.ts'
import { bareInsert } from './bare-insert.ts'
import {
  type BenchCall,
  benchCalls,
  benchMonths,
  benchNow,
  benchPrices,
  lateCall,
} from './bench-calls.ts'
import { benchMessages, inBatches } from './bench-messages.ts'
import { differences, expectedReport, foundReport, type Sums } from './expected-report.ts'

/** What a job is done with. */
export interface JobPlace {
  /** An empty store; that of the reports is full. */
  readonly location: string
  readonly events: number
}

/** Numbers of a job or of a part of it. */
export type Figures = Readonly<Record<string, number>>

const batchSize = 256

/** So many batches are a part of a job: what others do meanwhile slows down all the jobs alike. */
const batchesOfPart = 20

const now = (): string => benchNow

/** The jobs, in parts; their seconds are of the work only, not of making up what it is done with. */
export const benchJobs = {
  /** The way of every event: JSON as it comes from the Event Hub, to the store. */
  async *receive({ location, events }) {
    const database = await openDatabase(location)
    const batches = inBatches(benchMessages(events), batchSize)
    yield* timed(batches, (messages) => receive({ database, now }, messages))
    await database.close()
  },

  /** The same without reading JSON. */
  async *ingest({ location, events }) {
    const database = await openDatabase(location)
    const batches = inBatches(benchMessages(events), batchSize)
    const parts = mapped(batches, (messages) =>
      messages.flatMap(({ body }) => parseEvents(body, benchNow).parts),
    )
    yield* timed(parts, (some) => ingest(database, some))
    await database.close()
  },

  /** The rows that come of it, and nothing else. */
  async *insert({ location, events }) {
    await (await openDatabase(location)).close()
    const bare = await bareInsert(location)
    const rows = mapped(inBatches(benchCalls(events), batchSize), (calls) =>
      calls.map((call) => callValues(callOf(partsOf(call)))),
    )
    yield* timed(rows, bare.insert)
    await bare.close()
  },

  /** What is asked of a store that everything has come in to. */
  async *report({ location, events }) {
    const database = await openDatabase(location)
    const [rolled, days] = await secondsOf(() => rollUp(database, benchPrices))
    const clean = await reports(database)
    const expected = expectedReport(benchCalls(events))
    check(expected, clean.found)
    const late = lateCall(events)
    const messages = late.events.map(({ event }) => ({ source: 'late', body: event }))
    await receive({ database, now }, messages)
    const dirty = await reports(database)
    check(expectedReport([late], expected), dirty.found)
    const calls = await database.all('SELECT COUNT(*) AS calls FROM calls')
    const rows = await database.all('SELECT COUNT(*) AS sums FROM daily_usage')
    yield {
      rolled,
      days: days.length,
      clean: Math.max(...clean.seconds),
      dirty: Math.max(...dirty.seconds),
      calls: Number(calls[0]?.['calls']),
      sums: Number(rows[0]?.['sums']),
    }
    await database.close()
  },
} as const satisfies Record<string, (place: JobPlace) => AsyncGenerator<Figures>>

/** One of them. */
export type JobName = keyof typeof benchJobs

async function* timed<T>(
  batches: Iterable<readonly T[]>,
  work: (batch: readonly T[]) => Promise<unknown>,
): AsyncGenerator<Figures> {
  for (const part of inBatches(batches, batchesOfPart)) {
    const [seconds] = await secondsOf(async () => {
      for (const batch of part) await work(batch)
    })
    yield { seconds, items: part.reduce((sum, batch) => sum + batch.length, 0) }
  }
}

function* mapped<A, B>(items: Iterable<A>, map: (item: A) => B): Generator<B> {
  for (const item of items) yield map(item)
}

async function secondsOf<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const start = performance.now()
  const result = await work()
  return [(performance.now() - start) / 1000, result]
}

const partsOf = ({ events }: BenchCall): UsageParts =>
  events
    .flatMap(({ event }) => parseEvents(event, benchNow).parts)
    .reduce<UsageParts>((all, part) => mergeParts(all, { [partKey(part)]: part }), {})

/** The months in turn: the first one meets the days that are dirty. */
async function reports(database: Database) {
  const collector = { settings: {}, prices: benchPrices, database, now }
  const seconds: number[] = []
  const found = []
  for (const month of benchMonths) {
    const asked = { month, by: 'subscription,model' }
    const question = reportQuestion(asked, { by: '', format: 'json', now: benchNow })
    const [took, report] = await secondsOf(() => usageAnswer(collector, question, everything))
    seconds.push(took)
    found.push({ month, report })
  }
  return { seconds, found: foundReport(found) }
}

function check(expected: Sums, found: Sums): void {
  const wrong = differences(expected, found)
  if (wrong.length > 0) throw new Error(`The reports are not exact:\n${wrong.join('\n')}`)
}
