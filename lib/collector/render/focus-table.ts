import { decimalText } from '../money/decimal.ts'
import { periodAt } from '../periods/period-at.ts'
import type { FocusAccount, FocusCharge, FocusUsage } from './focus-charge.ts'
import type { Cell, Column, Table } from './table.ts'

/**
 * Charges in the columns of FOCUS 1.2: the mandatory ones, those that apply to tokens, and `x_`
 * columns for what it has no name for.
 * @see https://focus.finops.org/focus-specification/v1-2/
 */
export const focusTable = (charges: readonly FocusCharge[], account: FocusAccount): Table => ({
  columns: columns.map(({ name, kind }) => ({ name, kind })),
  rows: charges.map((charge) => columns.map(({ value }) => orNull(value(charge, account)))),
})

/** FOCUS knows no empty texts. */
const orNull = (cell: Cell): Cell => (cell === '' ? undefined : cell)

interface FocusColumn extends Column {
  readonly value: (charge: FocusCharge, account: FocusAccount) => Cell
}

const text = (name: string, value: FocusColumn['value']): FocusColumn => ({
  name,
  kind: 'text',
  value,
})
const number = (name: string, value: FocusColumn['value']): FocusColumn => ({
  name,
  kind: 'number',
  value,
})
const money = (name: string, value: FocusColumn['value']): FocusColumn => ({
  name,
  kind: 'money',
  value,
})

const midnight = (day: string): string => `${day}T00:00:00Z`
const billingPeriod = ({ month, day }: FocusCharge) =>
  periodAt('month', month ? `${month}-01` : day)

/** The part of a resource's id that says what it is. */
const resourceParts = (resource: string): { type: string; name: string } => {
  const parts = resource.split('/').filter((part) => part !== '')
  const name = parts.at(-1) ?? resource
  const provider = parts.findLastIndex((part) => part.toLowerCase() === 'providers')
  if (provider < 0) return { type: 'Resource', name }
  const types = parts.slice(provider + 2).filter((_, index) => index % 2 === 0)
  return { type: [parts[provider + 1], ...types].join('/'), name }
}

const skuId = ({ model, kind }: FocusUsage): string => `${model}/${kind}`

const unit = ({ unit: name = 'Tokens' }: FocusUsage): string => name

/** Tokens are priced by the million, everything else by the piece. */
const pricing = (usage: FocusUsage): { quantity: string; unit: string } => {
  const { digits, scale } = usage.quantity
  return unit(usage) === 'Tokens'
    ? { quantity: decimalText({ digits, scale: scale + 6 }), unit: '1000000 Tokens' }
    : { quantity: decimalText(usage.quantity), unit: unit(usage) }
}

const meterNames = {
  input: 'Input tokens',
  cachedInput: 'Cached input tokens',
  audioInput: 'Audio input tokens',
  cachedAudioInput: 'Cached audio input tokens',
  imageInput: 'Image input tokens',
  output: 'Output tokens',
  audioOutput: 'Audio output tokens',
  imageOutput: 'Image output tokens',
} as const satisfies Record<Exclude<FocusUsage['kind'], 'quantity'>, string>

const meter = (usage: FocusUsage): string =>
  usage.kind === 'quantity' ? unit(usage) : meterNames[usage.kind]

const describe = ({ usage, description }: FocusCharge): string =>
  description ?? (usage ? `${usage.model}: ${meter(usage)}` : 'Cost without usage')

/** Nothing rather than an empty object, and in a fixed order. */
function tagsText({ tags = {} }: FocusCharge): string | undefined {
  const entries = Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length > 0 ? JSON.stringify(Object.fromEntries(entries)) : undefined
}

const microsoft = 'Microsoft'

const columns: readonly FocusColumn[] = [
  money('BilledCost', ({ billedCost }) => billedCost),
  text('BillingAccountId', (_, { id }) => id),
  text('BillingAccountName', (_, { name }) => name),
  text('BillingCurrency', (_, { currency }) => currency),
  text('BillingPeriodEnd', (charge) => midnight(billingPeriod(charge).until)),
  text('BillingPeriodStart', (charge) => midnight(billingPeriod(charge).from)),
  text('ChargeCategory', ({ usage }) => (usage ? 'Usage' : 'Adjustment')),
  text('ChargeClass', ({ isCorrection }) => (isCorrection ? 'Correction' : undefined)),
  text('ChargeDescription', describe),
  text('ChargePeriodEnd', ({ day }) => midnight(periodAt('day', day).until)),
  text('ChargePeriodStart', ({ day }) => midnight(day)),
  number('ConsumedQuantity', ({ usage }) => usage && decimalText(usage.quantity)),
  text('ConsumedUnit', ({ usage }) => usage && unit(usage)),
  money('ContractedCost', ({ contractedCost, listCost }) => contractedCost ?? listCost),
  money('EffectiveCost', ({ effectiveCost, billedCost }) => effectiveCost ?? billedCost),
  text('InvoiceIssuerName', (_, { issuer }) => issuer ?? microsoft),
  money('ListCost', ({ listCost }) => listCost),
  number('ListUnitPrice', ({ usage }) => usage?.listUnitPrice),
  number('PricingQuantity', ({ usage }) => usage && pricing(usage).quantity),
  text('PricingUnit', ({ usage }) => usage && pricing(usage).unit),
  text('ProviderName', () => microsoft),
  text('PublisherName', () => microsoft),
  text('RegionId', ({ region }) => region),
  text('RegionName', ({ region }) => region),
  text('ResourceId', ({ resource }) => resource),
  text('ResourceName', ({ resource }) => resource && resourceParts(resource).name),
  text('ResourceType', ({ resource }) => resource && resourceParts(resource).type),
  text('ServiceCategory', () => 'AI and Machine Learning'),
  text('ServiceName', (_, { service }) => service ?? 'Azure OpenAI'),
  text('SkuId', ({ usage }) => usage && skuId(usage)),
  text('SkuMeter', ({ usage }) => usage && meter(usage)),
  text('SkuPriceId', ({ usage }) => usage && (usage.priceId ?? skuId(usage))),
  text('SubAccountId', ({ consumer }) => consumer?.id),
  text('SubAccountName', ({ consumer }) => consumer?.id && (consumer.name || consumer.id)),
  text(
    'SubAccountType',
    ({ consumer }) => consumer?.id && (consumer.type || 'API Management subscription'),
  ),
  text('Tags', tagsText),
  text('x_Deployment', ({ usage }) => usage?.deployment),
  text('x_EndUser', ({ endUser }) => endUser),
  text('x_Model', ({ usage }) => usage?.model),
  text('x_PriceVersion', ({ priceVersion }) => priceVersion),
  text('x_TokenType', ({ usage }) => usage?.kind),
  text('x_UsageSource', ({ usageSource }) => usageSource),
]
