import { createHash } from 'node:crypto'
import { groupBy } from '../../collector/allocation/group-by.ts'
import { sum } from '../../collector/allocation/sum-by.ts'
import type { ChargebackLine } from '../../collector/chargeback/chargeback.ts'
import { linesTogether } from '../../collector/chargeback/lines-together.ts'
import { nobody, noSubscription } from '../../collector/chargeback/stated-names.ts'
import type { Month, Statement } from '../../collector/periods/statement.ts'
import { statementText } from '../../collector/periods/statement-text.ts'
import type { RatedSum } from '../../collector/reports/rated-sum.ts'
import type { ChargedUsage } from '../../collector/statements/charged-usage.ts'
import type { ConsumerStatement } from '../../collector/statements/consumer-statement.ts'
import { usageLines } from '../../collector/statements/usage-lines.ts'
import type { Collector } from '../collector.ts'
import type { Reader } from '../reports/seen-by.ts'
import { type ChargedMonth, chargedMonth } from './charged-month.ts'
import { sharesByName } from './shares-by-name.ts'

/**
 * The statements of a month, one for each subscription and currency that the reader sees; together
 * with what is unallocated they are what was paid.
 */
export async function monthStatements(
  collector: Collector,
  month: Month,
  { subscriptions }: Reader,
): Promise<readonly ConsumerStatement[]> {
  const charged = await chargedMonth(collector, month)
  const rowsOf = groupBy(charged.rows, ({ dimensions }) => consumerOf(dimensions.subscription))
  const sharesOf = sharesByName(charged)
  return linesTogether(charged.charges.lines)
    .filter(({ values: [subscription] }) => subscription !== nobody)
    .filter(
      ({ values: [subscription] }) =>
        subscriptions === undefined ||
        (subscription !== undefined && subscriptions.includes(subscription)),
    )
    .map((line): ConsumerStatement => {
      const [subscription] = line.values
      const consumer = consumerOf(subscription)
      return {
        consumer,
        month,
        currency: line.currency,
        usage: usageOf(charged, line, rowsOf.get(consumer) ?? []),
        shared: charged.charges.source === 'price-book' ? sharesOf(subscription) : [],
        idle: line.idle,
        corrections: correctionsOf(charged, line),
        total: line.charged,
        ...(charged.statement && { closed: closing(charged.statement) }),
      }
    })
}

const consumerOf = (subscription: string | undefined): string => subscription ?? noSubscription

/** In the currency of a bill that is not that of the price book, usage has no price. */
function usageOf(
  { book }: ChargedMonth,
  { currency }: ChargebackLine,
  rows: readonly RatedSum[],
): readonly ChargedUsage[] {
  const lines = usageLines(rows)
  if (currency === book.currency) return lines
  return lines.map(({ model, kind, quantity, unit }) => ({ model, kind, quantity, unit, cost: 0n }))
}

/** Those of earlier months as they were stated; what is left became known after the closing. */
function correctionsOf(
  { month, statement }: ChargedMonth,
  { values: [subscription], currency, corrections }: ChargebackLine,
): NonNullable<ConsumerStatement['corrections']> {
  const consumer = consumerOf(subscription)
  const stated = (statement?.corrections ?? [])
    .filter((each) => each.consumer === consumer && each.currency === currency)
    .map(({ of, cost }) => ({ of, cost }))
  const left = corrections - sum(stated.map(({ cost }) => cost))
  return left === 0n ? stated : [...stated, { of: month, cost: left }]
}

function closing(statement: Statement): NonNullable<ConsumerStatement['closed']> {
  return {
    at: statement.closedAt,
    priceVersion: statement.priceVersion,
    digest: createHash('sha256').update(statementText(statement)).digest('hex'),
  }
}
