import type { PriceBook } from '../prices/price-book.ts'
import { type Ratable, rateCall } from './rate-call.ts'
import type { Rated } from './rated.ts'

/** Calls together, as a roll-up has them: their tokens added up, the quantities those of each. */
export interface RatableSum extends Omit<Ratable, 'status'> {
  readonly calls: number
  /** Whether they ended with a status of 400 or more; calls that did and did not are no sum. */
  readonly isError: boolean
}

/** What calls cost that have everything but their tokens in common. */
export function rateSum({ calls, isError, ...sum }: RatableSum, book: PriceBook): Rated {
  const rated = rateCall({ ...sum, status: isError ? 500 : 200 }, book)
  const each = rated.byKind.quantity
  if (rated.state === 'unpriced' || each === undefined) return rated
  const quantity = { ...each, quantity: each.quantity * calls, cost: each.cost * BigInt(calls) }
  return { ...rated, cost: quantity.cost, byKind: { quantity } }
}
