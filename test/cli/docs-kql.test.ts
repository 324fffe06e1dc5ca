import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { kqlQueries } from '../../lib/collector/kql/queries.ts'
import { listPrices } from '../../lib/collector/prices/list-prices.ts'
import { project } from '../_support/project.ts'

const book = {
  currency: 'USD',
  entries: [{ model: 'mine', from: '2026-01-01', prices: { input: '1.25', output: '10' } }],
  deployments: { chat: { model: 'mine' } },
}
const { run, write } = project({ 'prices.json': JSON.stringify(book) })

test('without a name every query is listed', async () => {
  const { code, out } = await run('docs', 'kql')
  assert.is(code, 0)
  for (const { name, summary } of kqlQueries) {
    assert.ok(out.includes(name) && out.includes(summary), name)
  }
  assert.is(out.split('\n').length, kqlQueries.length + 1)
})

test('a query is printed as it is, with the list prices', async () => {
  for (const { name, text } of kqlQueries) {
    const { code, out } = await run('docs', 'kql', name)
    assert.is(code, 0, name)
    assert.is(out, text(listPrices, { days: 30 }))
  }
})

test('--days and --prices change it', async () => {
  const { out } = await run('docs', 'kql', 'token-cost', '--days', '7', '--prices', 'prices.json')
  assert.match(out, 'ago(7d)')
  assert.match(
    out,
    /'deployment chat', +datetime\(2026-01-01\), datetime\(9999-12-31\), decimal\(1\.25\)/,
  )
  assert.match(out, "'gpt-4.1'")
})

test('a misspelt query is answered with the right one', async () => {
  const { code, err } = await run('docs', 'kql', 'token-costs')
  assert.is(code, 1)
  assert.is(err, '✘ There is no query called `token-costs`.\n  Did you mean `token-cost`?\n')
})

test('a price book with mistakes is refused, each with its place', async () => {
  write(
    'wrong.json',
    '{ "currency": "USD", "entries": [{ "model": "m", "prices": { "input": 2 } }] }',
  )
  const { code, out, err } = await run('docs', 'kql', 'token-cost', '--prices', 'wrong.json')
  assert.is(code, 1)
  assert.is(out, '')
  assert.match(
    err,
    '✘ wrong.json is not a price book:\n  `entries[0].prices.input` must be a text, not 2.\n',
  )
  assert.match(err, 'A price book looks like this: { "currency": "USD"')
})

test('a file that is missing or no JSON is refused without a stack', async () => {
  write('broken.json', '{ "currency": ')
  const missing = await run('docs', 'kql', 'token-cost', '--prices', 'none.json')
  assert.match(missing.err, /^✘ none\.json cannot be read: ENOENT.*\n$/)
  const broken = await run('docs', 'kql', 'token-cost', '--prices', 'broken.json')
  assert.match(broken.err, /^✘ broken\.json is not JSON: .*\n$/)
  assert.is(missing.code + broken.code, 2)
})

test('a wrong number of days is refused', async () => {
  for (const days of ['0', '1.5', '-1', 'x', '99999']) {
    const { code, err } = await run('docs', 'kql', 'token-cost', `--days=${days}`)
    assert.is(code, 1)
    assert.match(err, 'It must be a whole number from 1 to 4383')
  }
})

test.run()
