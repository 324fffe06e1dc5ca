import { type Decimal, decimalOf, decimalText, times } from '../money/decimal.ts'
import { namePattern } from './name-pattern.ts'
import type {
  Adjustment,
  Day,
  DecimalText,
  ModelDeployment,
  PriceBook,
  PriceEntry,
  QuantityPrices,
  ServiceTier,
  TokenPrices,
} from './price-book.ts'

/** A model, how it is deployed, and how it serves a call. */
export interface Priced extends ModelDeployment {
  /** @default 'standard' */
  readonly serviceTier?: ServiceTier
}

/** The entry of a day, and its prices after what was adjusted. */
export interface PriceOn {
  readonly entry: PriceEntry
  readonly adjustments: readonly Adjustment[]
  readonly prices: TokenPrices
  readonly quantity?: QuantityPrices
}

/** The entries that are for a model as it is deployed, of all days. */
export const entriesFor = (book: PriceBook, priced: Priced): readonly PriceEntry[] =>
  book.entries.filter(
    (entry) =>
      entry.model === priced.model &&
      (entry.deploymentType ?? 'GlobalStandard') === (priced.deploymentType ?? 'GlobalStandard') &&
      (entry.serviceTier ?? 'standard') === (priced.serviceTier ?? 'standard') &&
      (entry.region === undefined || entry.region === priced.region),
  )

/** The adjustments of an entry, of all days. */
export const adjustmentsFor = (book: PriceBook, entry: PriceEntry): readonly Adjustment[] =>
  entry.fixed
    ? []
    : (book.adjustments ?? []).filter(
        ({ models = '*', deploymentType }) =>
          namePattern(models)(entry.model) &&
          (deploymentType ?? entry.deploymentType ?? 'GlobalStandard') ===
            (entry.deploymentType ?? 'GlobalStandard'),
      )

/** What a deployed model costs on a day; nothing when the book does not know. */
export function priceOn(book: PriceBook, priced: Priced, day: Day): PriceOn | undefined {
  const entry = inForce(entriesFor(book, priced), day)
  if (!entry) return undefined
  const adjustments = adjustmentsFor(book, entry).filter(
    ({ from = '', until }) => from <= day && (until === undefined || day < until),
  )
  const { prices = {}, quantity } = entry
  if (adjustments.length === 0) return { entry, adjustments, prices, ...(quantity && { quantity }) }
  const factor = adjustments.map((each) => exact(each.factor)).reduce(times)
  return {
    entry,
    adjustments,
    prices: Object.fromEntries(
      Object.entries(prices).map(([kind, price]) => [kind, adjusted(price, factor)]),
    ),
    ...(quantity && { quantity: adjustedQuantity(quantity, factor) }),
  }
}

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

const adjustedQuantity = (quantity: QuantityPrices, factor: Decimal): QuantityPrices => ({
  ...quantity,
  ...(quantity.price !== undefined && { price: adjusted(quantity.price, factor) }),
  ...(quantity.images && {
    images: quantity.images.map((image) => ({ ...image, price: adjusted(image.price, factor) })),
  }),
})

const adjusted = (price: DecimalText, factor: Decimal): DecimalText =>
  decimalText(times(exact(price), factor))

function exact(text: DecimalText): Decimal {
  const decimal = decimalOf(text)
  if (!decimal) throw new Error(`A price book was used without a check: '${text}' is no amount.`)
  return decimal
}
