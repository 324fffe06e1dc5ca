import { reportDimensions } from '../../collector/reports/group-key.ts'
import { rollUp } from '../../stores/roll-up.ts'
import { attributeNames, usageMonths } from '../../stores/usage-query.ts'
import { reportQuestion } from '../questions/report-question.ts'
import { nobody, seenBy } from '../reports/seen-by.ts'
import { jsonAnswer, mediaTypes } from './answers.ts'
import { questionParameters } from './question-parameters.ts'
import type { Route } from './route.ts'

const periodNames: ReadonlySet<string> = new Set(['month', 'from', 'to'])

/** What there is to ask for: months, dimensions and attributes. */
export const dimensions: Route = {
  name: 'usageDimensions',
  method: 'GET',
  path: 'api/v1/usage/dimensions',
  audience: 'reader',
  summary: 'The months, dimensions and attributes that reports can be asked for.',
  parameters: questionParameters.usage.filter(({ name }) => periodNames.has(name)),
  gives: [mediaTypes.json],
  answer: async ({ collector }, { query }, caller) => {
    const { database, prices, now } = collector
    const asOf = now()
    const asked = {
      month: query.get('month') ?? undefined,
      from: query.get('from') ?? undefined,
      to: query.get('to') ?? undefined,
    }
    const { from, to } = reportQuestion(asked, { by: '', format: 'json', now: asOf })
    await rollUp(database, prices)
    const reader = caller ?? nobody
    const filters = seenBy(reader, [])
    const found = {
      months: await usageMonths(database, filters),
      dimensions: reportDimensions,
      attributes: await attributeNames(database, { from, to, filters }),
      currency: prices.currency,
      caller: { name: caller?.name, subscriptions: reader.subscriptions ?? null },
    }
    return { ...jsonAnswer({ ...found, asOf }), essence: JSON.stringify(found) }
  },
}
