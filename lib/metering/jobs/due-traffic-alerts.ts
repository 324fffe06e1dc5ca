import {
  type TrafficAlert,
  type TrafficRule,
  trafficAlerts,
} from '../../collector/budgets/traffic-alerts.ts'
import { note, takeNote } from '../../stores/notes.ts'
import { trafficOf } from '../../stores/traffic.ts'
import type { Collector } from '../collector.ts'
import type { DueAlert } from './due-alert.ts'

const minute = 60_000
const watched = 15 * minute
const pause = 60 * minute

const titles = {
  'cost-rise': 'Costs rise',
  'error-rate': 'Requests fail',
  'request-rate': 'Many requests',
  latency: 'Answers are slow',
} as const satisfies Record<TrafficRule, string>

/**
 * What is to be told of the last minutes, each rule at most once an hour; of what the last whole day
 * cost, once a day. Days have to be rolled up before.
 */
export async function dueTrafficAlerts({
  database,
  settings,
  now,
}: Pick<Collector, 'database' | 'settings' | 'now'>): Promise<readonly DueAlert[]> {
  const at = now()
  const since = new Date(Date.parse(at) - watched).toISOString()
  const traffic = await trafficOf(database, { since, now: at })
  const all: DueAlert[] = []
  for (const { rule, message } of trafficAlerts(traffic, settings.alerts)) {
    const name = `traffic-told ${rule}`
    const last = await note(database, name)
    if (last !== undefined && isStillTold(rule, last, at)) continue
    all.push({ alert: alertOf(rule, message, at), remember: () => takeNote(database, name, at) })
  }
  return all
}

/** A time to come is of a clock that was wrong. */
function isStillTold(rule: TrafficRule, last: string, at: string): boolean {
  if (rule === 'cost-rise') return last.slice(0, 10) === at.slice(0, 10)
  const passed = Date.parse(at) - Date.parse(last)
  return passed >= 0 && passed < pause
}

const alertOf = (rule: TrafficRule, message: TrafficAlert['message'], at: string) => ({
  key: `${rule} ${at}`,
  kind: rule,
  title: titles[rule],
  message,
  at,
  details: {},
})
