import {
  type Bill,
  type Chargeback,
  type ChargebackOf,
  chargeback,
} from '../../collector/chargeback/chargeback.ts'
import { withStatements } from '../../collector/chargeback/with-statements.ts'
import type { Month, Statement } from '../../collector/periods/statement.ts'
import type { PriceBook } from '../../collector/prices/price-book.ts'
import type { GroupKey } from '../../collector/reports/group-key.ts'
import { billLines } from '../../stores/bill-lines.ts'
import { closedMonths, statements } from '../../stores/closed-months.ts'
import type { Database } from '../../stores/database.ts'
import { keptPriceBook } from '../../stores/price-books.ts'
import { rollUp } from '../../stores/roll-up.ts'
import { ratedSums } from '../../stores/usage-query.ts'
import type { Collector } from '../collector.ts'
import { monthDays } from '../questions/report-question.ts'

/** What a month is charged back from: its usage, its prices and its bill. */
export async function chargebackOf(
  { database, prices, settings }: Collector,
  month: Month,
): Promise<Omit<ChargebackOf, 'keys'>> {
  await rollUp(database, prices)
  const days = monthDays(month)
  const lines = await billLines(database, days)
  const bill: Bill | undefined =
    lines.length > 0 ? { lines, settings: settings.bill ?? {} } : undefined
  return {
    month,
    rows: await ratedSums(database, days),
    book: await bookOf(database, month, prices),
    ...(bill && { bill }),
  }
}

/** A month charged back; a closed one adds up to its statement. */
export async function monthCharges(
  collector: Collector,
  month: Month,
  keys: readonly GroupKey[],
): Promise<{ readonly charges: Chargeback; readonly statement?: Statement }> {
  const charges = chargeback({ ...(await chargebackOf(collector, month)), keys })
  const stated = await statements(collector.database)
  const statement = stated.find((each) => each.month === month)
  return {
    charges: withStatements(charges, { month, statements: stated, keys: keys.length }),
    ...(statement && { statement }),
  }
}

/** The price book of a month: that which it was closed with, or the present one. */
async function bookOf(database: Database, month: Month, prices: PriceBook): Promise<PriceBook> {
  const version = (await closedMonths(database)).get(month)
  return version === undefined ? prices : keptPriceBook(database, version)
}
