import type { Report } from '../../collector/reports/report.ts'
import { usageReport } from '../../collector/reports/usage-report.ts'
import { priceDigest } from '../../stores/price-books.ts'
import { quarantinedCount } from '../../stores/quarantine.ts'
import { rollUp } from '../../stores/roll-up.ts'
import { usageTotals } from '../../stores/usage-query.ts'
import type { Collector } from '../collector.ts'
import type { ReportQuestion } from '../questions/report-question.ts'
import { type Reader, seenBy } from './seen-by.ts'

/** Who used how much, as it is known now. */
export async function usageAnswer(
  { database, prices, now }: Collector,
  { from, to, by, filters }: ReportQuestion,
  reader: Reader,
): Promise<Report> {
  await rollUp(database, prices)
  const totals = await usageTotals(database, { from, to, by, filters: seenBy(reader, filters) })
  return usageReport(
    {
      from,
      to,
      by,
      currency: prices.currency,
      priceVersion: priceDigest(prices),
      asOf: now(),
      // What could not be read belongs to no subscription.
      quarantined: reader.subscriptions ? 0 : await quarantinedCount(database),
    },
    totals,
  )
}
