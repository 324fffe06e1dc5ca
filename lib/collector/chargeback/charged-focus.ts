import { allocate } from '../allocation/allocate.ts'
import { groupBy } from '../allocation/group-by.ts'
import { sum } from '../allocation/sum-by.ts'
import type { Month } from '../periods/statement.ts'
import type { FocusCharge } from '../render/focus-charge.ts'
import type { Chargeback, ChargebackLine } from './chargeback.ts'

/** Charges of one currency. */
export interface ChargedFocus {
  readonly currency: string
  readonly charges: readonly FocusCharge[]
}

/** What a month was used for, and what is charged for it. */
export interface ChargedFocusOf {
  readonly month: Month
  /** The usage of the month, at the prices of the price book. */
  readonly usage: readonly FocusCharge[]
  /** Of the price book. */
  readonly ratedCurrency: string
  /** By subscription: that is the first value of each line. */
  readonly charged: Chargeback
}

/**
 * A month charged back as charges of FOCUS, which add up to it: each subscription pays its share for
 * what it used, by list cost; shares of monthly costs, idle throughput, corrections and what is
 * unallocated are adjustments.
 */
export function chargedFocus(of: ChargedFocusOf): readonly ChargedFocus[] {
  const { usage, charged } = of
  const bySubscription = groupBy(usage, ({ consumer }) => consumer?.id ?? '')
  const all = [...charged.lines, ...charged.unallocated]
  const currencies = [...new Set(all.map(({ currency }) => currency))].sort()
  return currencies.map((currency) => ({
    currency,
    charges: [
      ...charged.lines
        .filter((line) => line.currency === currency)
        .flatMap((line) => chargesOf(line, bySubscription.get(line.values[0] ?? '') ?? [], of)),
      ...charged.unallocated
        .filter((each) => each.currency === currency)
        .map(({ of: what, reason, cost }) =>
          adjustment(of.month, cost, { description: `Unallocated: ${what} (${reason})` }),
        ),
    ],
  }))
}

function chargesOf(
  line: ChargebackLine,
  usage: readonly FocusCharge[],
  { month, ratedCurrency }: ChargedFocusOf,
): readonly FocusCharge[] {
  const { currency, charged, corrections, shared, idle, values } = line
  const [subscription] = values
  const consumer = subscription === undefined ? {} : { consumer: { id: subscription } }
  // A line that only corrects is told apart from the usage, which another line has.
  const used = line.calls === 0 ? [] : usage
  const paid = paidFor(used, charged - corrections - shared - idle)
  const isRated = currency === ratedCurrency
  const left = charged - corrections - shared - idle - sum(paid.values())
  const others = [
    [left, { description: 'Share of the bill' }],
    [shared, { description: 'Share of monthly costs' }],
    [idle, { description: 'Provisioned throughput that nobody used' }],
    [corrections, { description: 'Correction', isCorrection: true }],
  ] as const
  return [
    ...used.map((charge, at): FocusCharge => {
      const billedCost = paid.get(`${at}`) ?? 0n
      return { ...charge, listCost: isRated ? charge.listCost : billedCost, billedCost }
    }),
    ...others
      .filter(([cost]) => cost !== 0n)
      .map(([cost, more]) => adjustment(month, cost, { ...consumer, ...more })),
  ]
}

/** By list cost; where nothing has one, all the same. */
function paidFor(usage: readonly FocusCharge[], cost: bigint): ReadonlyMap<string, bigint> {
  const hasCost = usage.some(({ listCost }) => listCost > 0n)
  return allocate(
    cost,
    new Map(usage.map(({ listCost }, at) => [`${at}`, hasCost ? listCost : 1n])),
  )
}

const adjustment = (
  month: Month,
  cost: bigint,
  more: Pick<FocusCharge, 'consumer' | 'description' | 'isCorrection'>,
): FocusCharge => ({ day: `${month}-01`, listCost: cost, billedCost: cost, ...more })
