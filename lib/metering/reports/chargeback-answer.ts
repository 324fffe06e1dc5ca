import type { ChargebackLine } from '../../collector/chargeback/chargeback.ts'
import { chargebackReport } from '../../collector/chargeback/chargeback-report.ts'
import { bySubscription } from '../../collector/chargeback/month-truth.ts'
import type { Report } from '../../collector/reports/report.ts'
import { UserError } from '../../workspace/user-error.ts'
import type { Collector } from '../collector.ts'
import type { ReportQuestion } from '../questions/report-question.ts'
import { monthCharges } from './month-charges.ts'
import type { Reader } from './seen-by.ts'

/** Who pays what for a month, as it is known now. */
export async function chargebackAnswer(
  collector: Collector,
  { month, by, filters }: ReportQuestion,
  { subscriptions }: Reader,
): Promise<Report> {
  if (month === undefined) throw new UserError('Chargeback is by the month: ask for `month`.')
  const wrong = by.some(({ kind, name }) => kind === 'fact' && name === 'month')
  if (wrong) throw new UserError('Chargeback is of one month; it cannot be grouped by months.')
  const keys = [bySubscription, ...by, ...filters.map(({ key }) => key)]
  const { charges, statement } = await monthCharges(collector, month, keys)
  const isOwn = ({ values: [subscription] }: ChargebackLine): boolean =>
    subscriptions === undefined ||
    (subscription !== undefined && subscriptions.includes(subscription))
  const isAskedFor = ({ values }: ChargebackLine): boolean =>
    filters.every((filter, at) => filter.values.includes(values[1 + by.length + at] ?? null))
  return chargebackReport(
    {
      month,
      by,
      at: 1,
      isShown: (line) => isOwn(line) && isAskedFor(line),
      withUnallocated: subscriptions === undefined && filters.length === 0,
      currency: collector.prices.currency,
      isClosed: statement !== undefined,
      asOf: collector.now(),
    },
    charges,
  )
}
