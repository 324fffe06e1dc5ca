import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { FocusCharge } from '../../../lib/collector/render/focus-charge.ts'
import { focusTable } from '../../../lib/collector/render/focus-table.ts'
import { renderCsv } from '../../../lib/collector/render/render-csv.ts'
import { rowObjects } from '../../../lib/collector/render/row-objects.ts'

const account = { id: 'billing-1', name: 'Contoso', currency: 'USD' }
const usage = {
  model: 'gpt-4.1',
  kind: 'cachedInput',
  quantity: { digits: 1_250_000n, scale: 0 },
  listUnitPrice: '0.5',
} as const
const resource =
  '/subscriptions/1/resourceGroups/ai/providers/Microsoft.CognitiveServices/accounts/openai-1'
const charge = {
  day: '2026-10-31',
  consumer: { id: 'sub-1' },
  usage,
  listCost: 625_000_000n,
  billedCost: 600_000_000n,
  resource,
  region: 'swedencentral',
  tags: { team: 'x', app: 'y' },
} as const satisfies FocusCharge

const rowOf = (given: FocusCharge): Readonly<Record<string, unknown>> =>
  rowObjects(focusTable([given], account))[0] as Record<string, unknown>

const mandatory = [
  'BilledCost',
  'BillingAccountId',
  'BillingAccountName',
  'BillingCurrency',
  'BillingPeriodEnd',
  'BillingPeriodStart',
  'ChargeCategory',
  'ChargeClass',
  'ChargeDescription',
  'ChargePeriodEnd',
  'ChargePeriodStart',
  'ContractedCost',
  'EffectiveCost',
  'InvoiceIssuerName',
  'ListCost',
  'PricingQuantity',
  'PricingUnit',
  'ProviderName',
  'PublisherName',
  'ServiceCategory',
  'ServiceName',
]

test('all mandatory columns are there, each column once, own ones marked', () => {
  const names = focusTable([], account).columns.map(({ name }) => name)
  assert.equal(
    mandatory.filter((name) => !names.includes(name)),
    [],
  )
  assert.is(new Set(names).size, names.length)
  for (const name of names) assert.match(name, /^(x_)?[A-Z][A-Za-z]+$/)
})

test('a charge for tokens, column by column', () => {
  assert.equal(rowOf(charge), {
    BilledCost: '0.6',
    BillingAccountId: 'billing-1',
    BillingAccountName: 'Contoso',
    BillingCurrency: 'USD',
    BillingPeriodEnd: '2026-11-01T00:00:00Z',
    BillingPeriodStart: '2026-10-01T00:00:00Z',
    ChargeCategory: 'Usage',
    ChargeClass: null,
    ChargeDescription: 'gpt-4.1: Cached input tokens',
    ChargePeriodEnd: '2026-11-01T00:00:00Z',
    ChargePeriodStart: '2026-10-31T00:00:00Z',
    ConsumedQuantity: '1250000',
    ConsumedUnit: 'Tokens',
    ContractedCost: '0.625',
    EffectiveCost: '0.6',
    InvoiceIssuerName: 'Microsoft',
    ListCost: '0.625',
    ListUnitPrice: '0.5',
    PricingQuantity: '1.25',
    PricingUnit: '1000000 Tokens',
    ProviderName: 'Microsoft',
    PublisherName: 'Microsoft',
    RegionId: 'swedencentral',
    RegionName: 'swedencentral',
    ResourceId: resource,
    ResourceName: 'openai-1',
    ResourceType: 'Microsoft.CognitiveServices/accounts',
    ServiceCategory: 'AI and Machine Learning',
    ServiceName: 'Azure OpenAI',
    SkuId: 'gpt-4.1/cachedInput',
    SkuMeter: 'Cached input tokens',
    SkuPriceId: 'gpt-4.1/cachedInput',
    SubAccountId: 'sub-1',
    SubAccountName: 'sub-1',
    SubAccountType: 'API Management subscription',
    Tags: '{"app":"y","team":"x"}',
    x_Deployment: null,
    x_EndUser: null,
    x_Model: 'gpt-4.1',
    x_PriceVersion: null,
    x_TokenType: 'cachedInput',
    x_UsageSource: null,
  })
})

test('the list price times the quantity is the list cost', () => {
  const { ListUnitPrice, PricingQuantity, ListCost } = rowOf(charge)
  assert.is(Number(ListUnitPrice) * Number(PricingQuantity), Number(ListCost))
})

test('a correction keeps its day and is billed in the month it is made', () => {
  const row = rowOf({ ...charge, month: '2026-12', isCorrection: true, billedCost: -1n })
  assert.is(row['ChargeClass'], 'Correction')
  assert.is(row['BillingPeriodStart'], '2026-12-01T00:00:00Z')
  assert.is(row['BillingPeriodEnd'], '2027-01-01T00:00:00Z')
  assert.is(row['ChargePeriodStart'], '2026-10-31T00:00:00Z')
  assert.is(row['BilledCost'], '-0.000000001')
})

test('what belongs together is null together', () => {
  const { usage: _, consumer: __, resource: ___, region: ____, ...bare } = charge
  const pairs = [
    ['ConsumedQuantity', 'ConsumedUnit'],
    ['PricingQuantity', 'PricingUnit'],
    ['SkuId', 'SkuMeter', 'SkuPriceId', 'ListUnitPrice'],
    ['SubAccountId', 'SubAccountName', 'SubAccountType'],
    ['ResourceId', 'ResourceName', 'ResourceType'],
    ['RegionId', 'RegionName'],
  ]
  const empty = { ...bare, consumer: { id: '', name: 'x' }, resource: '', region: '' }
  for (const [given, isNull] of [
    [charge, false],
    [bare, true],
    [empty, true],
  ] as const) {
    const row = rowOf(given)
    for (const name of pairs.flat()) assert.is(row[name] === null, isNull, name)
  }
})

test('a charge without usage is an adjustment that says so', () => {
  const { usage: _, ...bare } = charge
  assert.is(rowOf(bare)['ChargeCategory'], 'Adjustment')
  assert.is(
    rowOf({ ...bare, description: 'Idle throughput' })['ChargeDescription'],
    'Idle throughput',
  )
})

test('images are priced by the piece', () => {
  const images = { model: 'gpt-image-1', kind: 'quantity', unit: 'Images' } as const
  const row = rowOf({ ...charge, usage: { ...images, quantity: { digits: 25n, scale: 1 } } })
  assert.equal(
    [row['ConsumedQuantity'], row['ConsumedUnit'], row['PricingQuantity'], row['PricingUnit']],
    ['2.5', 'Images', '2.5', 'Images'],
  )
})

test('there are no empty texts and no empty tags', () => {
  const row = rowOf({ ...charge, tags: {}, endUser: '', priceVersion: '' })
  assert.equal([row['Tags'], row['x_EndUser'], row['x_PriceVersion']], [null, null, null])
})

test('a resource that is no Azure id is still named', () => {
  const row = rowOf({ ...charge, resource: 'openai-1' })
  assert.equal([row['ResourceName'], row['ResourceType']], ['openai-1', 'Resource'])
})

test('as CSV, quantities below zero stay numbers', () => {
  const negative = { ...usage, quantity: { digits: -5n, scale: 0 } }
  const csv = renderCsv(focusTable([{ ...charge, usage: negative, isCorrection: true }], account))
  assert.match(csv, ',-5,Tokens,')
  assert.match(csv, ',-0.000005,1000000 Tokens,')
})

test.run()
