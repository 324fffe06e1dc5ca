import { chargedFocus } from '../../collector/chargeback/charged-focus.ts'
import { bySubscription } from '../../collector/chargeback/month-truth.ts'
import { focusTable } from '../../collector/render/focus-table.ts'
import type { Table } from '../../collector/render/table.ts'
import { focusCharges } from '../../collector/reports/focus-charges.ts'
import { priceDigest } from '../../stores/price-books.ts'
import { UserError } from '../../workspace/user-error.ts'
import type { Collector } from '../collector.ts'
import type { ReportQuestion } from '../questions/report-question.ts'
import { focusAccount } from './focus-account.ts'
import { chargebackOf, monthCharges } from './month-charges.ts'
import type { Reader } from './seen-by.ts'

/** A month charged back as charges of FOCUS 1.2, which add up to what was paid. */
export async function chargedFocusAnswer(
  collector: Collector,
  { month, filters }: ReportQuestion,
  { subscriptions }: Reader,
): Promise<Table> {
  if (month === undefined) throw new UserError('Chargeback is by the month: ask for `month`.')
  if (filters.length > 0) {
    throw new UserError('Chargeback in the columns of FOCUS is of the whole month, not filtered.')
  }
  const { rows, book } = await chargebackOf(collector, month)
  const { charges } = await monthCharges(collector, month, [bySubscription])
  const isSeen = (id: string | undefined): boolean =>
    subscriptions === undefined || (id !== undefined && subscriptions.includes(id))
  const charged = {
    ...charges,
    lines: charges.lines.filter(({ values: [id] }) => isSeen(id)),
    unallocated: subscriptions === undefined ? charges.unallocated : [],
  }
  const usage = focusCharges(rows, { priceVersion: priceDigest(book) })
  const tables = chargedFocus({ month, usage, ratedCurrency: book.currency, charged }).map(
    ({ currency, charges: own }) => focusTable(own, focusAccount(collector, currency)),
  )
  const { columns } = focusTable([], focusAccount(collector, book.currency))
  return { columns, rows: tables.flatMap((table) => table.rows) }
}
