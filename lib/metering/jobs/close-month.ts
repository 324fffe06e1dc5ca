import { createHash } from 'node:crypto'
import { billText } from '../../collector/bills/bill-text.ts'
import type { ChargebackOf } from '../../collector/chargeback/chargeback.ts'
import { monthTruth } from '../../collector/chargeback/month-truth.ts'
import { closePeriod } from '../../collector/periods/close-period.ts'
import type { Month, Statement, StatementRow } from '../../collector/periods/statement.ts'
import type { RatedSum } from '../../collector/reports/rated-sum.ts'
import { keepStatement, statements } from '../../stores/closed-months.ts'
import { keepPriceBook } from '../../stores/price-books.ts'
import { usageMonths } from '../../stores/usage-query.ts'
import { isUserError } from '../../workspace/user-error.ts'
import type { Collector } from '../collector.ts'
import { monthDays } from '../questions/report-question.ts'
import { chargebackOf } from '../reports/month-charges.ts'

/** A month that is closed now, or why it is not. */
export type ClosedMonth =
  | {
      readonly statement: Statement
      /** Of the statement: by it, anybody sees whether it was changed. */
      readonly digest: string
      /** What will be corrected once it is known, as sentences. */
      readonly warnings: readonly string[]
    }
  | { readonly problem: string }

/**
 * Closes a month: what each subscription owes for it is stated for good, with the corrections of
 * months that were closed before. All of it or nothing, and once, whoever else is at it.
 */
export async function closeMonth(collector: Collector, month: Month): Promise<ClosedMonth> {
  const wrong = monthProblem(month)
  if (wrong !== undefined) return { problem: wrong }
  return collector.database.transaction(async (inside) => {
    // A bill that comes in now would be in one number and not in the other.
    await inside.lock(['close', 'bill'])
    return close({ ...collector, database: inside }, month)
  })
}

async function close(collector: Collector, month: Month): Promise<ClosedMonth> {
  const { database, prices, settings } = collector
  const now = collector.now()
  const closed = await statements(database)
  // Whether it can be closed does not depend on what it comes to.
  const tried = closePeriod(closed, { month, truth: () => [], priceVersion: '', now })
  if ('problem' in tried) return tried
  const of = await chargebackOf(collector, month)
  const first = closed.length === 0 ? (await usageMonths(database))[0] : undefined
  if (first !== undefined && first < month) {
    return { problem: `Close ${first} first: it is the first month with usage.` }
  }
  const truths = new Map([[month, monthTruth(of)]])
  for (const each of closed) {
    truths.set(each.month, monthTruth(await chargebackOf(collector, each.month)))
  }
  const result = closePeriod(closed, {
    month,
    truth: (each): readonly StatementRow[] => truths.get(each) ?? [],
    priceVersion: await keepPriceBook(database, prices),
    ...(of.bill && { billDigest: sha256(billText(of.bill.lines)) }),
    now,
  })
  if ('problem' in result) return result
  const { statement } = result
  const digest = await keepStatement(database, statement)
  return {
    statement,
    digest,
    warnings: warnings(of, { isBilled: settings.bill?.scope !== undefined }),
  }
}

function monthProblem(month: Month): string | undefined {
  try {
    monthDays(month)
    return undefined
  } catch (error) {
    if (isUserError(error)) return error.message
    throw error
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

function warnings(
  { month, rows, bill }: Omit<ChargebackOf, 'keys'>,
  { isBilled }: { readonly isBilled: boolean },
): readonly string[] {
  const isPending = ({ quality }: RatedSum): boolean => quality === 'pending'
  const pending = callsOf(rows.filter(isPending))
  // What is pending has no price either; it is waited for.
  const unpriced = callsOf(rows.filter((row) => row.state === 'unpriced' && !isPending(row)))
  return [
    ...(pending > 0 ? [`The usage of ${counted(pending)} of ${month} is still to come.`] : []),
    ...(unpriced > 0 ? [`There is no price for ${counted(unpriced)} of ${month}.`] : []),
    ...(isBilled && !bill
      ? [`No bill was imported for ${month}: it is closed at the prices of the price book.`]
      : []),
  ]
}

const callsOf = (rows: readonly RatedSum[]): number =>
  rows.reduce((sum, { calls }) => sum + calls, 0)

const counted = (calls: number): string => (calls === 1 ? '1 call' : `${calls} calls`)
