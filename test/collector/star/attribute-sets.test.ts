import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { rowObjects } from '../../../lib/collector/render/row-objects.ts'
import { attributeSetKey, attributeSets } from '../../../lib/collector/star/attribute-sets.ts'
import { ratedSum } from '../statements/_support/rated-sums.ts'

const tablesOf = (...sets: readonly Readonly<Record<string, string>>[]) =>
  attributeSets(sets.map((attributes) => ratedSum({ attributes }))).map(({ name, table }) => [
    name,
    rowObjects(table),
  ])

test('a set is one row, and each of its attributes another', () => {
  assert.equal(tablesOf({ store: '12', device: 'x' }, { device: 'x', store: '12' }, {}), [
    [
      'dim_attribute_set',
      [
        { attribute_set_key: 'device/x/store/12', attributes: 'device=x, store=12' },
        { attribute_set_key: '~', attributes: null },
      ],
    ],
    [
      'dim_attribute',
      [
        { attribute_set_key: 'device/x/store/12', name: 'device', value: 'x' },
        { attribute_set_key: 'device/x/store/12', name: 'store', value: '12' },
      ],
    ],
  ])
})

test('sets that look alike have keys of their own', () => {
  const sets = [{}, { '': '' }, { a: 'b' }, { A: 'b' }, { a: 'B' }, { a: '' }, { 'a/b': '' }]
  assert.is(new Set(sets.map(attributeSetKey)).size, sets.length)
})

test.run()
