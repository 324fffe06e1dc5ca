import type { Traffic } from '../collector/budgets/traffic-alerts.ts'
import type { Database, Row } from './database.ts'
import { usageTotals } from './usage-query.ts'

/** The time that is looked at, in UTC; `now` is not included. */
export interface TrafficTime {
  readonly since: string
  readonly now: string
}

/**
 * What the gateway did in a time, and what the last two whole days before its end cost; these have
 * to be rolled up before. Latency is that of answers that were neither streamed nor failed: a policy
 * sees a stream only begin, and who is refused is refused fast.
 */
export async function trafficOf(database: Database, { since, now }: TrafficTime): Promise<Traffic> {
  const values = [dayOf(since), dayOf(now), since, now]
  const [counted] = await database.all(sumOfMinutes, values)
  const [slowest] = await database.all(latencyOfMost, values)
  const latency = slowest?.['latency'] ?? undefined
  return {
    requests: numberIn(counted, 'requests'),
    errors: numberIn(counted, 'errors'),
    requestsPerMinute: numberIn(counted, 'most'),
    ...(latency !== undefined && { latency: Number(latency) }),
    dayCost: await costOf(database, dayBefore(now, 1)),
    dayBeforeCost: await costOf(database, dayBefore(now, 2)),
  }
}

/** The gateway's log knows of calls, too, that are not of a model. */
const recent = 'calls WHERE day >= ? AND day <= ? AND time >= ? AND time < ? AND is_metered = 1'

const minutes = `SELECT substr(time, 1, 16) AS minute, COUNT(*) AS requests,
    SUM(CASE WHEN status >= 400 THEN 1 ELSE 0 END) AS errors
  FROM ${recent} GROUP BY substr(time, 1, 16)`

const sumOfMinutes = `SELECT SUM(requests) AS requests, SUM(errors) AS errors, MAX(requests) AS most
  FROM (${minutes}) AS minutes`

const ranked = `SELECT latency, ROW_NUMBER() OVER (ORDER BY latency) AS place, COUNT(*) OVER () AS total
  FROM ${recent} AND is_stream = 0 AND status < 400 AND latency IS NOT NULL`

const latencyOfMost = `SELECT latency FROM (${ranked}) AS ranked
  WHERE place * 100 >= total * 95 ORDER BY place LIMIT 1`

async function costOf(database: Database, day: string): Promise<bigint> {
  const totals = await usageTotals(database, { from: day, to: day, by: [] })
  return totals[0]?.cost ?? 0n
}

const numberIn = (row: Row | undefined, column: string): number => Number(row?.[column] ?? 0)

const dayOf = (time: string): string => time.slice(0, 10)

const dayBefore = (time: string, days: number): string =>
  dayOf(new Date(Date.parse(dayOf(time)) - days * 86_400_000).toISOString())
