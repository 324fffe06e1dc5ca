import { bySubscription } from '../../collector/chargeback/month-truth.ts'
import { exactAmount } from '../../collector/money/amount-text.ts'
import { periodAt } from '../../collector/periods/period-at.ts'
import { type Metric, renderMetrics } from '../../collector/render/render-metrics.ts'
import { counts } from '../../stores/count.ts'
import { note } from '../../stores/notes.ts'
import { quarantinedCount } from '../../stores/quarantine.ts'
import { rollUp } from '../../stores/roll-up.ts'
import { usageTotals } from '../../stores/usage-query.ts'
import type { Collector } from '../collector.ts'
import { answer, mediaTypes } from './answers.ts'
import type { Route } from './route.ts'

/** Figures for Prometheus. @see https://prometheus.io/docs/instrumenting/exposition_formats/ */
export const metrics: Route = {
  name: 'metrics',
  method: 'GET',
  path: 'api/v1/metrics',
  audience: 'bill-reader',
  summary: 'Figures for Prometheus: what came in, how late it is, what the month costs so far.',
  gives: [mediaTypes.metrics],
  answer: async ({ collector }) => answer(renderMetrics(await figures(collector)), 'metrics'),
}

const counters: Readonly<Record<string, readonly [name: string, help: string]>> = {
  'events-read': ['apim_usage_events_read_total', 'Events that were read.'],
  'events-ignored': ['apim_usage_events_ignored_total', 'Events that tell nothing about usage.'],
  'events-quarantined': ['apim_usage_events_quarantined_total', 'Events that could not be read.'],
  'calls-added': ['apim_usage_calls_added_total', 'Calls that were not known.'],
  'calls-changed': ['apim_usage_calls_changed_total', 'Calls that became known better.'],
  'calls-known': ['apim_usage_calls_repeated_total', 'Calls of which nothing new was said.'],
  batches: ['apim_usage_batches_total', 'Batches that were committed.'],
}

async function figures({ database, prices, now }: Collector): Promise<readonly Metric[]> {
  await rollUp(database, prices)
  const counted = await counts(database)
  const { from, until } = periodAt('month', now())
  const totals = await usageTotals(database, { from, to: until, by: [bySubscription] })
  const last = await note(database, 'last-event')
  const of = (
    name: string,
    help: string,
    value: (total: (typeof totals)[number]) => string | number,
  ): Metric => ({
    name,
    help,
    type: 'gauge',
    samples: totals.map((total) => ({
      labels: { subscription: total.keys[0] ?? '' },
      value: value(total),
    })),
  })
  return [
    ...Object.entries(counters).map(
      ([key, [name, help]]): Metric => ({
        name,
        help,
        type: 'counter',
        samples: [{ value: counted.get(key) ?? 0 }],
      }),
    ),
    {
      name: 'apim_usage_quarantine_events',
      help: 'Events that are in quarantine.',
      type: 'gauge',
      samples: [{ value: await quarantinedCount(database) }],
    },
    {
      name: 'apim_usage_ingest_lag_seconds',
      help: 'Seconds since the latest call that is known.',
      type: 'gauge',
      samples:
        last === undefined
          ? []
          : [{ value: Math.max(0, (Date.parse(now()) - Date.parse(last)) / 1000) }],
    },
    of('apim_usage_month_cost', `Cost of the present month, in ${prices.currency}.`, ({ cost }) =>
      exactAmount(cost),
    ),
    of('apim_usage_month_calls', 'Calls of the present month.', ({ calls }) => calls),
    of(
      'apim_usage_month_unpriced_calls',
      'Calls of the present month that have no price.',
      ({ unpricedCalls }) => unpricedCalls,
    ),
    of(
      'apim_usage_month_pending_calls',
      'Calls of the present month whose usage is still to come.',
      ({ pendingCalls }) => pendingCalls,
    ),
  ]
}
