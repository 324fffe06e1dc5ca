import type { AllocatedBill } from './allocate-bill.ts'
import { roundAmounts } from './round-amounts.ts'
import { sum } from './sum-by.ts'

/** What consumers pay in whole cents: the rows and what is unallocated add up to the total. */
export interface BillStatement {
  readonly currency: string
  readonly total: bigint
  readonly rows: readonly { readonly consumer: string; readonly amount: bigint }[]
  readonly unallocated: bigint
}

/** Billionths in a hundredth: the smallest amount of most currencies. */
export const cent = 10_000_000n

/** An allocated bill in the smallest amounts that can be paid. */
export function billStatement(bill: AllocatedBill, unit: bigint = cent): BillStatement {
  const amounts = new Map(bill.consumers.map((each) => [consumerKey(each), each.allocated]))
  amounts.set(nobody, sum(bill.unallocated.map(({ cost }) => cost)))
  const units = roundAmounts(amounts, unit)
  return {
    currency: bill.currency,
    total: sum(units.values()),
    rows: bill.consumers.map((each) => ({
      consumer: each.consumer,
      amount: units.get(consumerKey(each))!,
    })),
    unallocated: units.get(nobody)!,
  }
}

const nobody = ''

/** A key that no consumer shares with `nobody`, whatever its name. */
const consumerKey = ({ consumer }: { readonly consumer: string }): string => `consumer ${consumer}`
