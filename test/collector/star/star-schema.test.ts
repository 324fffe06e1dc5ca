import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { nanoOf } from '../../../lib/collector/money/nano.ts'
import { rowObjects } from '../../../lib/collector/render/row-objects.ts'
import type { RatedSum } from '../../../lib/collector/reports/rated-sum.ts'
import type { AllocatedCharge } from '../../../lib/collector/star/fact-allocation.ts'
import { type StarSchemaOf, starSchema } from '../../../lib/collector/star/star-schema.ts'
import { noTokens, tokenKinds } from '../../../lib/collector/usage/token-counts.ts'
import { ratedSum, ratedSums, unpricedSum } from '../statements/_support/rated-sums.ts'

type Rows = ReturnType<typeof rowObjects>

function schema(
  rows: readonly RatedSum[],
  rest: Partial<StarSchemaOf> = {},
): Readonly<Record<string, Rows>> {
  const november = { from: '2026-11-01', to: '2026-11-30', currency: 'EUR' }
  return Object.fromEntries(
    starSchema({ rows, ...november, ...rest }).map(({ name, table }) => [name, rowObjects(table)]),
  )
}

const charge = (consumer: string, rest: Partial<AllocatedCharge> = {}): AllocatedCharge => ({
  consumer,
  currency: 'EUR',
  allocated: 7_000_000n,
  idle: 1_000_000n,
  rated: 6_000_000n,
  variance: 1_000_000n,
  unpricedTokens: 5n,
  ...rest,
})

const total = (rows: Rows, column: string): number =>
  rows.reduce((all, row) => all + Number(row[column]), 0)

test('a fact has a key for each dimension, and its measures', () => {
  const dimensions = { subscription: 'Team', product: 'gold', deployment: 'chat', model: 'm-1' }
  const row = ratedSum({ dimensions, attributes: { store: '12' }, quantities: { seconds: '1.5' } })
  assert.equal(schema([row])['fact_usage_daily'], [
    {
      date: '2026-11-21',
      consumer_key: '%54_eam',
      subscription_key: '%54_eam',
      product_key: 'gold',
      api_key: '~/~/~/~',
      end_user_key: '~/~/~',
      app_key: '~',
      model_key: 'gpt-4.1/m-1/~',
      deployment_key: 'chat/~/~/~',
      attribute_set_key: 'store/12',
      quality: 'response',
      state: 'priced',
      unpriced_reason: null,
      currency: 'EUR',
      calls: 2,
      errors: 0,
      streams: 1,
      latency_ms: 1500,
      input_tokens: 1000,
      cached_input_tokens: 0,
      audio_input_tokens: 0,
      cached_audio_input_tokens: 0,
      image_input_tokens: 0,
      output_tokens: 500,
      audio_output_tokens: 0,
      image_output_tokens: 0,
      reasoning_tokens: 100,
      images: '0',
      characters: '0',
      seconds: '3',
      unpriced_calls: 0,
      cost: '0.006',
    },
  ])
})

test('rows that only a detail tells apart are one fact, and its latest detail counts', () => {
  const named = (day: string, subscriptionName?: string) =>
    ratedSum({
      day,
      dimensions: { subscription: 'a', ...(subscriptionName && { subscriptionName }) },
    })
  const days = ['2026-11-21', '2026-11-22', '2026-11-20'] as const
  const tables = schema([
    named(days[0], 'Old'),
    named(days[0], 'New'),
    named(days[1]),
    named(days[2], 'Oldest'),
  ])
  assert.is(tables['fact_usage_daily']!.length, 3)
  assert.equal(tables['dim_subscription'], [
    { subscription_key: 'a', subscription: 'a', subscription_name: 'Old' },
  ])
})

test('unpriced calls are counted, and say why', () => {
  const [fact] = schema([unpricedSum({ calls: 3, tokens: noTokens })])['fact_usage_daily']!
  assert.equal(
    [fact!['unpriced_calls'], fact!['state'], fact!['unpriced_reason'], fact!['cost']],
    [3, 'unpriced', 'the price book has no model `gpt-9`', '0'],
  )
})

test('an allocation is of its first day, and of a consumer that the usage has too', () => {
  const tables = schema([ratedSum()], {
    charges: [charge('team-a'), charge('Owner', { currency: 'USD' })],
  })
  const { rated: _, variance: __, ...bare } = charge('team-b', { currency: 'USD' })
  assert.equal(tables['fact_allocation']![1], {
    date: '2026-11-01',
    to_date: '2026-11-30',
    consumer_key: 'team-a',
    currency: 'EUR',
    allocated: '0.007',
    idle: '0.001',
    rated: '0.006',
    variance: '0.001',
    unpriced_tokens: 5,
  })
  assert.is(schema([], { charges: [bare] })['fact_allocation']![0]!['variance'], null)
  assert.equal(tables['dim_consumer'], [
    { consumer_key: '%4f_wner', consumer: 'Owner' },
    { consumer_key: 'team-a', consumer: 'team-a' },
  ])
})

test('consumers may be something else than subscriptions', () => {
  const consumerOf = ({ attributes }: RatedSum) => attributes['store'] ?? ''
  const rows = [ratedSum({ attributes: { store: '12' } }), ratedSum({ day: '2026-11-22' })]
  const tables = schema(rows, { consumerOf })
  assert.equal(
    tables['fact_usage_daily']!.map((row) => row['consumer_key']),
    ['12', '%'],
  )
  assert.equal(tables['dim_consumer'], [
    { consumer_key: '%', consumer: null },
    { consumer_key: '12', consumer: '12' },
  ])
})

test('dates reach from the first to the last day, and to every fact', () => {
  const datesOf = (rows: readonly RatedSum[]) => schema(rows)['dim_date']!.map(({ date }) => date)
  assert.is(datesOf([]).length, 30)
  assert.is(datesOf([ratedSum({ day: '2026-12-02' })]).at(-1), '2026-12-02')
})

test('without usage there are all tables, with all their columns', () => {
  const of = { rows: [], currency: 'EUR', from: '2026-11-01', to: '2026-11-01' }
  const empty = starSchema(of)
  const full = starSchema({ ...of, rows: [ratedSum()], charges: [charge('a')] })
  const columnsOf = (tables: typeof empty) => tables.map(({ name, table }) => [name, table.columns])
  assert.equal(columnsOf(empty), columnsOf(full))
  for (const [, rows] of Object.entries(schema([])).filter(([name]) => name !== 'dim_date')) {
    assert.equal(rows, [])
  }
})

test('facts add up to the rows, and every key has one row, for Power BI too', () => {
  fc.assert(
    fc.property(ratedSums, fc.array(fc.string(), { maxLength: 3 }), (rows, consumers) => {
      const tables = schema(rows, { charges: [...new Set(consumers)].map((each) => charge(each)) })
      const facts = tables['fact_usage_daily']!
      const cost = facts.reduce((all, row) => all + nanoOf(String(row['cost']))!, 0n)
      assert.is(
        cost,
        rows.reduce((all, row) => all + row.cost, 0n),
      )
      const expected = (of: (row: RatedSum) => number) =>
        rows.reduce((all, row) => all + of(row), 0)
      assert.is(
        total(facts, 'calls'),
        expected(({ calls }) => calls),
      )
      assert.is(
        total(facts, 'errors'),
        expected(({ errors }) => errors),
      )
      const tokens = Object.keys(facts[0] ?? {}).filter((name) => /(in|out)put_tokens$/.test(name))
      assert.is(
        tokens.reduce((all, name) => all + total(facts, name), 0),
        expected(({ tokens: used }) => tokenKinds.reduce((all, kind) => all + used[kind], 0)),
      )
      for (const fact of [...facts, ...tables['fact_allocation']!, ...tables['dim_attribute']!]) {
        for (const [name, key] of Object.entries(fact)) {
          if (name === 'date' || name.endsWith('_key')) {
            const dimension = tables[`dim_${name.replace(/_key$/, '')}`]!
            assert.is(dimension.filter((row) => row[name] === key).length, 1, `${name} ${key}`)
          }
        }
      }
      for (const [name, dimension] of Object.entries(tables)) {
        const key = `${name.replace('dim_', '')}_key`
        if (!name.startsWith('dim_') || name === 'dim_attribute' || name === 'dim_date') continue
        const folded = new Set(dimension.map((row) => String(row[key]).toLowerCase().trimEnd()))
        assert.is(folded.size, dimension.length, name)
      }
    }),
  )
})

test('days apart have the keys of days together, whatever the order', () => {
  fc.assert(
    fc.property(ratedSums, (rows) => {
      const together = schema(rows)['fact_usage_daily']!
      const days = [...new Set(rows.map(({ day }) => day))].sort()
      const apart = days.flatMap(
        (day) => schema(rows.filter((row) => row.day === day))['fact_usage_daily']!,
      )
      assert.equal(apart, together)
      assert.equal(schema(rows.toReversed())['fact_usage_daily'], together)
    }),
  )
})

test.run()
