import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { priceTable } from '../../../lib/collector/kql/price-table.ts'
import type { PriceBook } from '../../../lib/collector/prices/price-book.ts'

// The table is read back from the text of the query and the formula is done again in whole numbers
// of 10⁻¹⁸: not KQL, but the same arithmetic on the same prices, against sums made by hand.

const book: PriceBook = {
  currency: 'USD',
  entries: [
    { model: 'gpt-4.1', prices: { input: '2', cachedInput: '0.5', output: '8' } },
    { model: 'gpt-4.1', from: '2026-01-01', prices: { input: '1.9', output: '7.6' } },
    { model: 'nano', prices: { input: '0.1', cachedInput: '0.025', output: '0.4' } },
    { model: 'embedding', prices: { input: '0.02' } },
    { model: 'later', from: '2026-03-01', prices: { input: '3', output: '9' } },
  ],
  deployments: { chat: { model: 'gpt-4.1' }, ptu: { model: 'nano', deploymentType: 'Standard' } },
}

interface Usage {
  readonly name: string
  readonly day: string
  readonly prompt: bigint
  readonly cached: bigint
  readonly completion: bigint
}

const usage = (
  name: string,
  day: string,
  prompt: number,
  cached: number,
  completion: number,
): Usage => ({
  name,
  day,
  prompt: BigInt(prompt),
  cached: BigInt(cached),
  completion: BigInt(completion),
})

/** A decimal as a whole number of 10⁻¹², or nothing. */
function exact(text: string): bigint | undefined {
  if (text === 'null') return undefined
  const [whole = '', part = ''] = text.split('.')
  return BigInt(whole + part.padEnd(12, '0'))
}

const rows = [
  ...priceTable(book).matchAll(
    /'([^']*)', +datetime\(([^)]*)\), datetime\(([^)]*)\), decimal\(([^)]*)\), +decimal\(([^)]*)\), +decimal\(([^)]*)\)/g,
  ),
].map(([, name, from, until, input, cached, output]) => ({
  name: name!,
  from: from!,
  until: until!,
  input: exact(input!),
  cachedInput: exact(cached!),
  output: exact(output!),
}))

/** `cost` of the query, in units of 10⁻¹⁸ of the currency. */
function cost({ name, day, prompt, cached, completion }: Usage): bigint | undefined {
  const found = rows.filter((row) => row.name === name && day >= row.from && day < row.until)
  assert.ok(found.length <= 1, `${name} has one price on ${day}`)
  const { input, cachedInput, output } = found[0] ?? {}
  if (input === undefined || cachedInput === undefined) return undefined
  if (completion > 0n && output === undefined) return undefined
  return (prompt - cached) * input + cached * cachedInput + completion * (output ?? 0n)
}

const money = (units: bigint | undefined): string | undefined => {
  if (units === undefined) return undefined
  const text = units.toString().padStart(19, '0')
  return `${text.slice(0, -18)}.${text.slice(-18)}`.replace(/\.?0+$/, '')
}

test('the formula that is modelled here is the one in the query', () => {
  assert.match(
    priceTable(book),
    `    (todecimal(prompt - cached) * input
        + todecimal(cached) * cachedInput
        + iff(completion == 0, decimal(0.0), todecimal(completion) * output))
        / decimal(1000000.0)`,
  )
})

test('cached tokens are taken out of the prompt and priced once', () => {
  // 400 × 2 + 600 × 0.5 + 100 × 8 = 1,900 millionths
  assert.is(money(cost(usage('gpt-4.1', '2025-12-31', 1000, 600, 100))), '0.0019')
})

test('a price holds from its day on, and without one for the cache the input’s holds', () => {
  // 1000 × 1.9 + 100 × 7.6 = 2,660 millionths, whatever is cached
  assert.is(money(cost(usage('gpt-4.1', '2026-01-01', 1000, 600, 100))), '0.00266')
})

test('ten thousand small calls add up to what one large call costs', () => {
  // 7 × 0.1 + 3 × 0.4 = 1.9 millionths a call: three decimals would make it nothing
  const one = cost(usage('nano', '2026-02-01', 7, 0, 3))!
  assert.is(money(one), '0.0000019')
  const sum = Array.from({ length: 10_000 }, () => one).reduce((total, each) => total + each, 0n)
  assert.is(money(sum), '0.019')
  assert.is(sum, cost(usage('nano', '2026-02-01', 70_000, 0, 30_000)))
})

test('a model without an output price costs its input, and is unpriced once it writes', () => {
  assert.is(money(cost(usage('embedding', '2026-02-01', 1_000_000, 0, 0))), '0.02')
  assert.is(cost(usage('embedding', '2026-02-01', 10, 0, 1)), undefined)
})

test('unknown models, days before the first price and deployments without one are unpriced', () => {
  assert.is(cost(usage('unheard-of', '2026-02-01', 10, 0, 1)), undefined)
  assert.is(cost(usage('later', '2026-02-28', 10, 0, 1)), undefined)
  assert.is(money(cost(usage('later', '2026-03-01', 10, 0, 1))), '0.000039')
  assert.is(cost(usage('deployment ptu', '2026-02-01', 10, 0, 1)), undefined)
})

test('a deployment costs what its model costs', () => {
  for (const day of ['2025-06-01', '2026-06-01']) {
    assert.is(
      cost(usage('deployment chat', day, 12_345, 678, 901)),
      cost(usage('gpt-4.1', day, 12_345, 678, 901)),
    )
  }
})

test('every name has a price row for every day', () => {
  for (const name of new Set(rows.map((row) => row.name))) {
    const own = rows.filter((row) => row.name === name)
    assert.equal(
      own.map(({ until }) => until),
      [...own.slice(1).map(({ from }) => from), '9999-12-31'],
      name,
    )
    assert.is(own[0]!.from, '0001-01-01')
  }
})

test.run()
