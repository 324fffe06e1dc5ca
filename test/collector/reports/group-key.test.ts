import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type GroupKey,
  groupKey,
  meantInstead,
  measureNames,
  reportDimensions,
  reportFacts,
  valueAt,
} from '../../../lib/collector/reports/group-key.ts'
import { ratedSum } from '../statements/_support/rated-sums.ts'

const kindOf = (text: string) => {
  const key = groupKey(text)
  return typeof key === 'string' ? key : [key.kind, key.name, key.label]
}

const key = (text: string) => groupKey(text) as GroupKey

test('dimensions and facts have their names, also as people write them', () => {
  for (const name of reportDimensions) {
    assert.equal(kindOf(name), ['dimension', name, name])
    const dashed = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    assert.equal(kindOf(dashed), ['dimension', name, dashed])
  }
  for (const name of reportFacts) assert.equal(kindOf(name), ['fact', name, name])
  assert.equal(kindOf('user'), ['dimension', 'endUser', 'user'])
  assert.equal(kindOf('application'), ['dimension', 'app', 'application'])
  assert.equal(kindOf('tenant'), ['dimension', 'endUserTenant', 'tenant'])
})

test('anything else is the attribute of that name; with its prefix it always is', () => {
  assert.equal(kindOf('store-number'), ['attribute', 'store-number', 'store-number'])
  assert.equal(kindOf('größe'), ['attribute', 'größe', 'größe'])
  assert.equal(kindOf('12'), ['attribute', '12', '12'])
  assert.equal(kindOf('constructor'), ['attribute', 'constructor', 'constructor'])
  for (const name of [...reportDimensions, ...reportFacts, ...measureNames, 'session', 'user']) {
    assert.equal(kindOf(`attribute.${name}`), ['attribute', name, `attribute.${name}`])
  }
  assert.equal(kindOf(' attribute.day '), ['attribute', 'day', 'attribute.day'])
})

test('what is no name, a session or a measure is a sentence', () => {
  for (const text of [
    '',
    ' ',
    '-',
    "'",
    'a"b',
    '$a',
    '[0]',
    'a\u0000',
    'a\nb',
    'attribute.',
    'x'.repeat(65),
  ]) {
    assert.match(String(kindOf(text)), /is no name of a dimension or an attribute\.$/, text)
  }
  assert.match(String(kindOf('session-id')), /^Sessions are not kept/)
  for (const name of measureNames) {
    assert.match(String(kindOf(name)), `write \`attribute.${name}\` for the attribute`)
  }
})

test('a row has there what it has, and nothing that it only inherits', () => {
  const row = ratedSum({ attributes: { store: '12', day: 'monday' } })
  const at = (text: string) => valueAt(row, key(text))
  assert.is(at('subscription'), 'team-a')
  assert.is(at('product'), undefined)
  assert.is(at('store'), '12')
  assert.is(at('attribute.day'), 'monday')
  assert.is(at('day'), '2026-11-21')
  assert.is(at('month'), '2026-11')
  assert.is(at('quality'), 'response')
  assert.is(at('state'), 'priced')
  assert.is(at('constructor'), undefined)
  assert.is(at('__proto__'), undefined)
})

test('a name that is nearly right has one that was probably meant', () => {
  assert.is(meantInstead('subscripton', []), 'subscription')
  assert.is(meantInstead('store-numbr', ['store-number']), 'store-number')
  assert.is(meantInstead('quite-different', ['store-number']), undefined)
})

test.run()
