import type { BillFormat } from './bill-reading.ts'

/** What a bill says of a row. */
export type BillField =
  | 'cost'
  | 'day'
  | 'currency'
  | 'resource'
  | 'account'
  | 'meter'
  | 'service'
  | 'category'
  | 'provider'
  | 'product'
  | 'quantity'
  | 'unit'
  | 'pricedQuantity'
  | 'pricedUnit'
  | 'pricedUnitText'
  | 'charge'

/** The names that a field goes by, the first of them first. */
type FieldNames = Readonly<Partial<Record<BillField, readonly string[]>>>

/** The cost that a reservation is spread over its days in, instead of its purchase. */
export type CostType = 'ActualCost' | 'AmortizedCost'

/** @see https://focus.finops.org/focus-specification/v1-2/ */
const focus: FieldNames = {
  cost: ['BilledCost'],
  day: ['ChargePeriodStart'],
  currency: ['BillingCurrency'],
  resource: ['ResourceId'],
  account: ['SubAccountId', 'BillingAccountId'],
  meter: ['SkuMeter', 'x_SkuMeterName', 'MeterName', 'x_SkuDescription', 'ChargeDescription'],
  service: ['ServiceName'],
  category: ['x_SkuMeterCategory'],
  provider: ['x_ResourceType'],
  product: ['x_SkuMeterSubcategory', 'x_SkuDescription', 'ChargeDescription'],
  quantity: ['ConsumedQuantity'],
  unit: ['ConsumedUnit'],
  pricedQuantity: ['PricingQuantity'],
  pricedUnit: ['PricingUnit'],
  pricedUnitText: ['x_PricingUnitDescription'],
  charge: ['ChargeCategory'],
}

/** @see https://learn.microsoft.com/azure/cost-management-billing/dataset-schema/cost-usage-details-ea */
const actualCost: FieldNames = {
  cost: ['CostInBillingCurrency', 'PreTaxCost', 'Cost'],
  day: ['Date', 'UsageDateTime', 'UsageDate'],
  currency: ['BillingCurrency', 'BillingCurrencyCode', 'Currency'],
  resource: ['ResourceId', 'InstanceId', 'InstanceName'],
  account: ['SubscriptionId', 'SubscriptionGuid', 'BillingAccountId'],
  meter: ['MeterName', 'Meter'],
  service: ['ServiceName'],
  category: ['MeterCategory'],
  provider: ['ConsumedService'],
  product: ['MeterSubCategory', 'ProductName', 'Product'],
  quantity: ['Quantity', 'UsageQuantity'],
  unit: ['UnitOfMeasure'],
  charge: ['ChargeType'],
}

/** Reads a field of a row; a row that does not say has an empty text. */
export type FieldReader = (row: readonly string[], field: BillField) => string

/** How the rows of an export are read. */
export interface BillColumns {
  readonly format: BillFormat
  readonly width: number
  readonly has: (field: BillField) => boolean
  readonly read: FieldReader
}

/** What makes a bill: which of it there is none without. */
const needed: readonly (readonly [field: BillField, words: string])[] = [
  ['cost', 'a cost'],
  ['day', 'a date'],
  ['currency', 'a currency'],
  ['meter', 'a meter'],
]

/** One row in one currency and the next in another would be added up: these have one column. */
const amounts: ReadonlySet<BillField> = new Set(['cost', 'currency'])

/** The columns of an export by their names, or what it lacks to be one. */
export function billColumns(
  names: readonly string[],
  type: CostType = 'ActualCost',
): BillColumns | { readonly missing: readonly string[] } {
  const at = new Map(names.map((name, index) => [plain(name), index]))
  const isFocus = at.has('chargeperiodstart')
  const amortized = { ...focus, cost: ['EffectiveCost'] }
  const fields = isFocus ? (type === 'AmortizedCost' ? amortized : focus) : actualCost
  const places = (field: BillField): readonly number[] =>
    (fields[field] ?? []).flatMap((name) => at.get(plain(name)) ?? [])
  const missing = needed.filter(([field]) => places(field).length === 0)
  if (missing.length > 0) return { missing: missing.map(([, words]) => words) }
  const found = new Map<BillField, readonly number[]>()
  for (const field of Object.keys(fields) as BillField[]) {
    found.set(field, amounts.has(field) ? places(field).slice(0, 1) : places(field))
  }
  return {
    format: isFocus ? 'focus' : 'actual-cost',
    width: names.length,
    has: (field) => (found.get(field) ?? []).length > 0,
    read: (row, field) => {
      const filled = (found.get(field) ?? []).find((place) => row[place]?.trim())
      return filled === undefined ? '' : row[filled]!.trim()
    },
  }
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/\s/g, '')
