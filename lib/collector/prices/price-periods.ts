import type { Day, DeployedModel, PriceBook, PriceEntry, TokenPrices } from './price-book.ts'

/** The prices of some days: from the first on, up to but not including `until`. */
export interface PricePeriod {
  readonly from?: Day
  readonly until?: Day
  /** None: the book has no price for these days. */
  readonly prices?: TokenPrices
}

/** What a deployed model costs over time, without a gap; nothing when the book does not know it. */
export function pricePeriods(book: PriceBook, deployed: DeployedModel): readonly PricePeriod[] {
  const entries = book.entries.filter((entry) => isFor(entry, deployed))
  if (entries.length === 0) return []
  const starts = [...new Set(['', ...entries.map(({ from = '' }) => from)])].sort()
  return starts.map((start, index) => {
    const until = starts[index + 1]
    const prices = inForce(entries, start)?.prices
    return {
      ...(start !== '' && { from: start }),
      ...(until !== undefined && { until }),
      ...(prices && { prices }),
    }
  })
}

const isFor = (entry: PriceEntry, deployed: DeployedModel): boolean =>
  entry.model === deployed.model &&
  (entry.deploymentType ?? 'GlobalStandard') === (deployed.deploymentType ?? 'GlobalStandard') &&
  (entry.region === undefined || entry.region === deployed.region)

/** The entry of a day: the region's own before the general one, then the latest. */
const inForce = (entries: readonly PriceEntry[], day: Day): PriceEntry | undefined =>
  entries
    .filter(({ from = '' }) => from <= day)
    .toSorted(
      (a, b) =>
        Number(a.region !== undefined) - Number(b.region !== undefined) ||
        (a.from ?? '').localeCompare(b.from ?? ''),
    )
    .at(-1)
