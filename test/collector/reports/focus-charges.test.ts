import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { decimalOf, plus, times } from '../../../lib/collector/money/decimal.ts'
import type { FocusCharge } from '../../../lib/collector/render/focus-charge.ts'
import { focusTable } from '../../../lib/collector/render/focus-table.ts'
import { rowObjects } from '../../../lib/collector/render/row-objects.ts'
import { focusCharges } from '../../../lib/collector/reports/focus-charges.ts'
import type { RatedSum } from '../../../lib/collector/reports/rated-sum.ts'
import { chargedUsage } from '../../../lib/collector/statements/charged-usage.ts'
import { noTokens } from '../../../lib/collector/usage/token-counts.ts'
import { ratedSum, ratedSums, unpricedSum } from '../statements/_support/rated-sums.ts'

const rowsOf = (charges: readonly FocusCharge[]) =>
  rowObjects(focusTable(charges, { id: 'b-1', currency: 'USD' }))

const costOf = (items: readonly { readonly billedCost: bigint }[]): bigint =>
  items.reduce((all, { billedCost }) => all + billedCost, 0n)

const images = (quantity: number, per: number, cost: bigint): Partial<RatedSum> => ({
  tokens: noTokens,
  cost,
  charges: { quantity: { quantity, unit: 'images', unitPrice: '4', per, cost } },
})

test('a charge for each kind of token, with the price of a million', () => {
  const [input, output, ...rest] = focusCharges([ratedSum()], { priceVersion: 'v1' })
  assert.equal(rest, [])
  assert.equal(input, {
    day: '2026-11-21',
    consumer: { id: 'team-a' },
    usage: {
      model: 'gpt-4.1',
      kind: 'input',
      quantity: { digits: 1000n, scale: 0 },
      unit: 'Tokens',
      deployment: 'chat',
      listUnitPrice: '2',
    },
    listCost: 2_000_000n,
    billedCost: 2_000_000n,
    priceVersion: 'v1',
    tags: {},
    usageSource: 'response',
  })
  assert.is(output!.usage!.kind, 'output')
})

test('rows that differ in nothing that is shown are one charge', () => {
  const api = (name: string) => ratedSum({ dimensions: { subscription: 'a', api: name } })
  const charges = focusCharges([api('one'), api('two')])
  assert.is(charges.length, 2)
  assert.equal(charges[0]!.usage!.quantity, { digits: 2000n, scale: 0 })
  assert.is(charges[0]!.billedCost, 4_000_000n)
})

test('day, consumer, model, deployment, end user, attributes, price and source keep charges apart', () => {
  const base = ratedSum()
  const [input] = focusCharges([base])
  const { dimensions, charges } = base
  for (const other of [
    { day: '2026-11-22' },
    { dimensions: { ...dimensions, subscription: 'b' } },
    { dimensions: { ...dimensions, deployment: 'b' } },
    { dimensions: { ...dimensions, endUser: 'b' } },
    { dimensions: { ...dimensions, app: 'b' } },
    { attributes: { store: '12' } },
    { quality: 'estimate' as const },
    { pricedModel: 'o3' },
    { charges: { ...charges, input: { ...charges.input!, unitPrice: '3' } } },
  ]) {
    const both = focusCharges([base, ratedSum(other)])
    const same = both.filter((each) => each.usage!.kind === 'input')
    assert.is(same.length, 2, `${Object.keys(other)}`)
    assert.ok(same.some((each) => each.billedCost === input!.billedCost))
  }
})

test('unpriced usage stays visible: its quantity, no list price, no cost, and why', () => {
  const [row] = rowsOf(focusCharges([unpricedSum({ quality: 'llm-log' })]))
  assert.is(row!['ConsumedQuantity'], '1000')
  assert.is(row!['ListUnitPrice'], null)
  assert.is(row!['ListCost'], '0')
  assert.is(row!['BilledCost'], '0')
  assert.is(row!['SkuPriceId'], 'gpt-4.1-2025-04-14/input', 'FOCUS wants one for all usage')
  assert.is(row!['ChargeDescription'], 'Unpriced: the price book has no model `gpt-9`')
  assert.is(row!['x_UsageSource'], 'llm-log')
})

test('calls whose usage is to come are counted as calls', () => {
  const pending = unpricedSum({ tokens: noTokens, quality: 'pending', calls: 4 })
  const [row, ...rest] = rowsOf(focusCharges([pending]))
  assert.equal(rest, [])
  assert.equal([row!['ConsumedQuantity'], row!['ConsumedUnit']], ['4', 'Calls'])
})

test('provisioned throughput is there at a price of 0', () => {
  const charges = {
    input: { quantity: 9, unit: 'tokens', unitPrice: '0', per: 1_000_000, cost: 0n },
  } as const
  const [row] = rowsOf(focusCharges([ratedSum({ state: 'provisioned', charges, cost: 0n })]))
  assert.equal([row!['ListUnitPrice'], row!['ListCost']], ['0', '0'])
  assert.match(String(row!['ChargeDescription']), 'paid by the month')
})

test('the price of a hundred images is told for one', () => {
  const priceOf = (row: RatedSum) => rowsOf(focusCharges([row]))[0]!['ListUnitPrice']
  assert.is(priceOf(ratedSum(images(50, 100, 2_000_000_000n))), '0.04')
  assert.is(priceOf(ratedSum(images(1, 3, 1_333_333_333n))), '1.333333333333333333')
  assert.is(priceOf(ratedSum(images(1, 1, 4_000_000_000n))), '4')
})

test('tags are the attributes with product and app, in one order', () => {
  const tagsOf = (row: RatedSum) => focusCharges([row])[0]!.tags
  const dimensions = { product: 'gold', app: 'web' }
  assert.equal(tagsOf(ratedSum({ dimensions, attributes: { zone: '1', 'device-id': 'x' } })), {
    app: 'web',
    'device-id': 'x',
    product: 'gold',
    zone: '1',
  })
  const order = [
    { a: '1', b: '2' },
    { b: '2', a: '1' },
  ].map((attributes) => ratedSum({ attributes }))
  assert.is(focusCharges(order).length, 2)
})

test('an attribute cannot pass for a product', () => {
  const attributes = { product: 'gold', 'attribute.product': 'x' }
  assert.equal(focusCharges([ratedSum({ attributes })])[0]!.tags, {
    'attribute.attribute.product': 'x',
    'attribute.product': 'gold',
  })
})

test('region and resource are of the backend that answered', () => {
  const dimensions = { backend: 'aoai-1', backendRegion: 'Sweden Central', region: 'West Europe' }
  const resourceOf = ({ backend }: RatedSum['dimensions']) => backend && `/accounts/${backend}`
  const [charge] = focusCharges([ratedSum({ dimensions })], { resourceOf })
  assert.equal([charge!.region, charge!.resource], ['swedencentral', '/accounts/aoai-1'])
  assert.is(charge!.consumer, undefined)
})

test('billed costs add up to the cost of the rows, quantities to what was used, in one order', () => {
  fc.assert(
    fc.property(ratedSums, (rows) => {
      const charges = focusCharges(rows)
      assert.is(
        costOf(charges),
        rows.reduce((all, { cost }) => all + cost, 0n),
      )
      const used = rows.flatMap(chargedUsage).map(({ quantity }) => quantity)
      const none = { digits: 0n, scale: 0 }
      assert.equal(
        charges.map(({ usage }) => usage!.quantity).reduce(plus, none),
        used.reduce(plus, none),
      )
      assert.equal(focusCharges(rows.toReversed()), charges)
    }),
  )
})

test('the list price times the quantity is the list cost', () => {
  fc.assert(
    fc.property(ratedSums, (rows) => {
      for (const row of rowsOf(focusCharges(rows))) {
        if (row['ListUnitPrice'] === null) continue
        const product = times(
          decimalOf(String(row['ListUnitPrice']))!,
          decimalOf(String(row['PricingQuantity']))!,
        )
        const { digits, scale } = decimalOf(String(row['ListCost']))!
        assert.is(product.digits * 10n ** BigInt(scale), digits * 10n ** BigInt(product.scale))
      }
    }),
  )
})

test.run()
