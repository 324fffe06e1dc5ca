import { groupBy } from '../allocation/group-by.ts'
import { sum } from '../allocation/sum-by.ts'
import { decimalOf, decimalText, plus } from '../money/decimal.ts'
import { divideHalfEven } from '../money/divide-half-even.ts'
import type { DecimalText } from '../prices/price-book.ts'
import type { FocusCharge } from '../render/focus-charge.ts'
import { type ChargedUsage, chargedUsage } from '../statements/charged-usage.ts'
import { known } from '../usage/known.ts'
import type { Dimensions } from '../usage/usage-part.ts'
import type { RatedSum } from './rated-sum.ts'

/** What charges say besides their usage. */
export interface FocusChargeOptions {
  readonly priceVersion?: string
  /** The id of the Azure resource that answered. */
  readonly resourceOf?: (dimensions: Dimensions) => string | undefined
}

/**
 * The charges of rated usage: one for each day, subscription, model, deployment, kind of token, end
 * user and set of attributes; their billed costs add up to the cost of the usage. FOCUS lets no
 * cost be null: what is unpriced costs 0, has no list price, and its description says why. Prices
 * of the price book stand for list prices, with its adjustments.
 */
export function focusCharges(
  rows: readonly RatedSum[],
  options: FocusChargeOptions = {},
): readonly FocusCharge[] {
  const charges = rows.flatMap((row) => chargedUsage(row).map((each) => charge(row, each, options)))
  return [...groupBy(charges, sameKey)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, same]) => together(same))
}

function charge(
  { day, dimensions, attributes, quality, state, reason }: RatedSum,
  usage: ChargedUsage,
  { priceVersion, resourceOf }: FocusChargeOptions,
): FocusCharge {
  const { model, kind, quantity, unit, cost } = usage
  const { subscription, subscriptionName, endUser, deployment, backendRegion, region } = dimensions
  return {
    day,
    ...(subscription && {
      consumer: { id: subscription, ...(subscriptionName && { name: subscriptionName }) },
    }),
    usage: {
      model,
      kind,
      quantity,
      unit: unitNames[unit],
      ...known({ deployment, listUnitPrice: unitPrice(usage) }),
    },
    listCost: cost,
    billedCost: cost,
    ...known({
      description: descriptionOf(state, reason),
      resource: resourceOf?.(dimensions),
      region: (backendRegion ?? region)?.toLowerCase().replaceAll(' ', ''),
      endUser,
      priceVersion,
    }),
    tags: tagsOf(attributes, dimensions),
    usageSource: quality,
  }
}

const unitNames = {
  tokens: 'Tokens',
  images: 'Images',
  characters: 'Characters',
  seconds: 'Seconds',
  calls: 'Calls',
} as const satisfies Record<ChargedUsage['unit'], string>

/** Of a million tokens, as prices are; of a single one of anything else. */
function unitPrice({ unit, unitPrice: price, per = 1 }: ChargedUsage): DecimalText | undefined {
  const decimal = price === undefined ? undefined : decimalOf(price)
  if (!decimal || unit === 'tokens' || per === 1 || decimal.scale > scale) return price
  const dividend = decimal.digits * 10n ** BigInt(scale - decimal.scale)
  return decimalText({ digits: divideHalfEven(dividend, BigInt(per)), scale })
}

/** The decimals of a price that does not divide evenly. */
const scale = 18

function descriptionOf(state: RatedSum['state'], reason?: string): string | undefined {
  if (state === 'unpriced') return reason ? `Unpriced: ${reason}` : 'Unpriced'
  return state === 'provisioned' ? 'Provisioned throughput, paid by the month' : undefined
}

/** An attribute is the caller's word: it cannot pass for a product or an app. */
const tagsOf = (
  attributes: RatedSum['attributes'],
  { product, app }: Dimensions,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...Object.entries(attributes).map(
        ([name, value]) =>
          [/^(product$|app$|attribute\.)/.test(name) ? `attribute.${name}` : name, value] as const,
      ),
      ...Object.entries(known({ product, app })),
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  )

/** Everything that is not added up; the day leads. */
const sameKey = ({ usage, listCost: _, billedCost: __, ...rest }: FocusCharge): string =>
  JSON.stringify({ ...rest, usage: { ...usage, quantity: null } })

function together(charges: readonly FocusCharge[]): FocusCharge {
  const { usage, ...rest } = charges[0]!
  const cost = sum(charges.map(({ billedCost }) => billedCost))
  const quantity = charges.map((each) => each.usage!.quantity).reduce(plus)
  return { ...rest, usage: { ...usage!, quantity }, listCost: cost, billedCost: cost }
}
