import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { AllocatedBill } from '../../../lib/collector/allocation/allocate-bill.ts'
import { billStatement, cent } from '../../../lib/collector/allocation/bill-statement.ts'
import { roundAmounts } from '../../../lib/collector/allocation/round-amounts.ts'

const bill = (consumers: Readonly<Record<string, bigint>>, unallocated = 0n): AllocatedBill => ({
  currency: 'EUR',
  billed: Object.values(consumers).reduce((a, b) => a + b, unallocated),
  consumers: Object.entries(consumers).map(([consumer, allocated]) => ({
    consumer,
    allocated,
    idle: 0n,
    unpricedTokens: 0n,
  })),
  unallocated: [{ resource: 'r', time: 't', meters: ['m'], reason: 'no-usage', cost: unallocated }],
  resources: [],
})

test('three thirds of ten cents are four, three and three', () => {
  const third = (10n * cent) / 3n
  const { total, rows } = billStatement(bill({ a: third + 1n, b: third, c: third }))
  assert.is(total, 10n)
  assert.equal(
    rows.map(({ amount }) => amount),
    [4n, 3n, 3n],
  )
})

test('what is unallocated is a row like the others', () => {
  const statement = billStatement(bill({ '': cent / 2n }, cent / 2n))
  assert.equal(statement, {
    currency: 'EUR',
    total: 1n,
    rows: [{ consumer: '', amount: 0n }],
    unallocated: 1n,
  })
})

test('half a cent is rounded away from zero', () => {
  assert.is(billStatement(bill({ a: cent / 2n })).total, 1n)
  assert.is(billStatement(bill({ a: -cent / 2n })).total, -1n)
  assert.is(billStatement(bill({ a: cent / 2n - 1n })).total, 0n)
})

test('a currency without cents has its own unit', () => {
  assert.is(billStatement(bill({ a: 1_500_000_000n }), 1_000_000_000n).total, 2n)
})

test('rounded amounts add up to the rounded sum, each less than a unit away', () => {
  const amount = fc.bigInt(-(10n ** 15n), 10n ** 15n)
  fc.assert(
    fc.property(fc.dictionary(fc.string({ maxLength: 4 }), amount), (amounts) => {
      const units = roundAmounts(new Map(Object.entries(amounts)), cent)
      const exact = Object.values(amounts).reduce((a, b) => a + b, 0n)
      const off = [...units.values()].reduce((a, b) => a + b, 0n) * cent - exact
      assert.ok(2n * (off < 0n ? -off : off) <= cent)
      for (const [key, unit] of units) {
        const difference = unit * cent - amounts[key]!
        assert.ok(difference <= cent && difference > -cent, key)
      }
    }),
    { numRuns: 3000 },
  )
})

test.run()
