import { decimalOf } from '../money/decimal.ts'
import { costOf } from '../money/nano.ts'
import { type QuantityPrices, quantityUnits } from '../prices/price-book.ts'
import { quantityPrice } from '../prices/quantity-price.ts'
import type { UsageCall } from '../usage/usage-call.ts'
import type { Charges } from './rated.ts'

/** The units of which a call used some, by what its quantities say. */
export const usedUnits = (quantities: UsageCall['quantities']) =>
  quantityUnits.filter((unit) => {
    const value = own(quantities, unit)
    return value !== undefined && decimalOf(value)?.digits !== 0n
  })

/** The charge of a quantity, as the only one, or why there is none. */
export function chargeQuantity(
  quantities: UsageCall['quantities'],
  prices: QuantityPrices | undefined,
): Charges | string {
  const used = usedUnits(quantities)
  const unit = used.find((each) => each === prices?.unit)
  if (!prices || !unit) return `no price of ${used.join(' or ')}`
  const value = own(quantities, unit)!
  const quantity = decimalOf(value)
  if (!quantity || quantity.digits < 0n) return `the quantity of ${unit} is no amount`
  const size = text(own(quantities, 'imageSize'))
  const quality = text(own(quantities, 'imageQuality'))
  const unitPrice = quantityPrice(prices, { ...(size && { size }), ...(quality && { quality }) })
  const price = unitPrice === undefined ? undefined : decimalOf(unitPrice)
  if (unitPrice === undefined || !price) {
    const kind = [size, quality].filter(Boolean).join(' ')
    return `no price of ${unit}${kind && ` of ${kind}`}`
  }
  const per = prices.per ?? 1
  const cost = costOf(quantity, price, per)
  return { quantity: { quantity: Number(value), unit, unitPrice, per, cost } }
}

const own = (quantities: UsageCall['quantities'], key: string): string | number | undefined =>
  Object.hasOwn(quantities, key) ? quantities[key] : undefined

const text = (value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : String(value)
