import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderJson } from '../../../lib/collector/render/render-json.ts'
import { rowObjects } from '../../../lib/collector/render/row-objects.ts'
import type { Cell, Column } from '../../../lib/collector/render/table.ts'
import { hostileTexts, tableOf, unseen } from './hostile.ts'

const value = (kind: Column['kind'], cell: Cell): unknown =>
  rowObjects({ columns: [{ name: 'x', kind }], rows: [[cell]] })[0]?.['x']

test('money is an exact text, and what is missing is null', () => {
  assert.is(value('money', 10n ** 30n + 1n), '1000000000000000000000.000000001')
  assert.is(value('text', undefined), null)
  assert.is(value('number', Number.NaN), null)
})

test('a whole number is a number as long as that is exact', () => {
  assert.is(value('number', 12n), 12)
  assert.is(value('number', 2n ** 53n), '9007199254740992')
  assert.is(value('number', '0.1'), '0.1')
})

test('every text comes back as it was, and ends no script', () => {
  const anyText = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(anyText, anyText, (text, name) => {
      const json = renderJson(rowObjects(tableOf([text], name)))
      const [row] = JSON.parse(json)
      if (name !== 'cost') assert.is(Object.entries(row).find(([key]) => key === name)?.[1], text)
      assert.not.match(json, /[<>&]/)
      assert.not.match(json, unseen)
    }),
    { numRuns: 1000 },
  )
})

test.run()
