import { resourceOf } from '../../collector/bills/resource-of.ts'
import { focusTable } from '../../collector/render/focus-table.ts'
import type { Table } from '../../collector/render/table.ts'
import { focusCharges } from '../../collector/reports/focus-charges.ts'
import { priceDigest } from '../../stores/price-books.ts'
import { rollUp } from '../../stores/roll-up.ts'
import { ratedSums } from '../../stores/usage-query.ts'
import type { Collector } from '../collector.ts'
import type { ReportQuestion } from '../questions/report-question.ts'
import { focusAccount } from './focus-account.ts'
import { type Reader, seenBy } from './seen-by.ts'

/** Usage as charges of FOCUS 1.2. */
export async function focusAnswer(
  collector: Collector,
  { from, to, filters }: ReportQuestion,
  reader: Reader,
): Promise<Table> {
  const { database, prices, settings } = collector
  await rollUp(database, prices)
  const rows = await ratedSums(database, { from, to, filters: seenBy(reader, filters) })
  const { resources = {} } = settings.bill ?? {}
  const charges = focusCharges(rows, {
    priceVersion: priceDigest(prices),
    resourceOf: resourceOf({ resources }),
  })
  return focusTable(charges, focusAccount(collector, prices.currency))
}
