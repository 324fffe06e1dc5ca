import { modelOn } from './deployed-model.ts'
import type { Day, DeployedModel, PriceBook, TokenPrices } from './price-book.ts'
import { adjustmentsFor, entriesFor, priceOn } from './price-on.ts'

/** The prices of some days: from the first on, up to but not including `until`. */
export interface PricePeriod {
  readonly from?: Day
  readonly until?: Day
  /** None: the book has no price for these days. */
  readonly prices?: TokenPrices
}

/** What a deployed model costs over time, without a gap; nothing when the book does not know it. */
export function pricePeriods(book: PriceBook, deployed: DeployedModel): readonly PricePeriod[] {
  const { later = [] } = deployed
  const entries = [deployed, ...later].flatMap((each) => entriesFor(book, each))
  if (entries.length === 0) return []
  const adjustments = entries.flatMap((entry) => adjustmentsFor(book, entry))
  const changes = [...later, ...entries, ...adjustments].map(({ from = '' }) => from)
  const ends = adjustments.flatMap(({ until }) => until ?? [])
  const starts = [...new Set(['', ...changes, ...ends])].sort()
  return starts.map((start, index) => {
    const until = starts[index + 1]
    const prices = priceOn(book, modelOn(deployed, start), start)?.prices
    return {
      ...(start !== '' && { from: start }),
      ...(until !== undefined && { until }),
      ...(prices && { prices }),
    }
  })
}
