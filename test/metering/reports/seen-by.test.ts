import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { nobody, seenBy } from '../../../lib/metering/reports/seen-by.ts'
import { engines } from '../../_support/engines.ts'
import { importBill, withUsage } from '../_support/filled-service.ts'
import { type TestService, textOf } from '../_support/with-service.ts'

/** What those of team-a must never read. */
const ofOthers = /team-b|secret-value|Budget of B|Budget of all|garbage|unallocated\)|elsewhere/

type Row = Readonly<Record<string, unknown>>

interface Reported {
  readonly rows: readonly Row[]
  readonly total?: Row
  readonly completeness: Row
  readonly notes: readonly string[]
  readonly unallocated: readonly Row[]
}

const month = 'api/v1/usage/summary'

async function sees(
  { ask }: TestService,
  address: string,
  key: 'team' | 'nobody',
): Promise<Reported> {
  const answer = await ask(address, { key })
  assert.is(answer.status, 200, `${address} ${textOf(answer)}`)
  assert.not.match(textOf(answer), ofOthers, address)
  return JSON.parse(textOf(answer))
}

for (const { name, test: check, at } of engines) {
  check(`${name}: a consumer sees its own usage, whatever it is grouped and filtered by`, () =>
    at((location) =>
      withUsage(location, async (service) => {
        for (const by of [
          '',
          'subscription',
          'model',
          'store-number',
          'secret-name,day',
          'product',
        ]) {
          const { total, rows, completeness } = await sees(service, `${month}?by=${by}`, 'team')
          assert.is((total ?? rows[0])?.['calls'], 3, by)
          assert.is((total ?? rows[0])?.['cost'], '0.00700014')
          assert.equal([completeness['calls'], completeness['quarantined']], [3, 0])
        }
        for (const filter of [
          'subscription=team-b',
          'subscription=',
          'subscription=team-b&subscription=',
          'attribute.secret-name=secret-value',
          'month=2026-10',
        ]) {
          const { rows, completeness } = await sees(service, `${month}?${filter}`, 'team')
          assert.equal([rows, completeness['calls']], [[], 0], filter)
        }
        const both = `${month}?subscription=team-a&subscription=team-b&by=subscription`
        assert.is((await sees(service, both, 'team')).rows.length, 1)
        for (const format of ['csv', 'md', 'table', 'focus', 'parquet']) {
          const answer = await service.ask(`${month}?by=attribute.secret-name&format=${format}`, {
            key: 'team',
          })
          assert.not.match(textOf(answer), /team-b|secret-value/, format)
        }
      }),
    ),
  )
}

test('a consumer is charged for itself only, and reads nothing of the rest of the bill', () =>
  withUsage(':memory:', async (service) => {
    const path = 'api/v1/chargeback/report'
    for (const isBilled of [false, true]) {
      if (isBilled) await importBill(service)
      for (const query of ['', '?by=model', '?by=', '?by=store-number,product']) {
        const { rows, unallocated } = await sees(service, `${path}${query}`, 'team')
        assert.is(
          rows.reduce((calls, row) => calls + Number(row['calls']), 0),
          3,
        )
        assert.equal(unallocated, [])
      }
      assert.equal((await sees(service, `${path}?subscription=team-b`, 'team')).rows, [])
      const focus = textOf(await service.ask(`${path}?format=focus`, { key: 'team' }))
      assert.match(focus, 'team-a')
      assert.not.match(focus, ofOthers)
    }
  }))

test('a consumer sees its own budgets, attributes and months', () =>
  withUsage(':memory:', async (service) => {
    const budgets = await sees(service, 'api/v1/budgets', 'team')
    assert.equal(
      budgets.rows.map((row) => row['name']),
      ['Budget of A', 'Stores of A'],
    )
    const offered = await service.json<Readonly<Record<string, unknown>>>(
      'api/v1/usage/dimensions',
      { key: 'team' },
    )
    assert.equal(offered['attributes'], ['own', 'store-number'])
    assert.equal(offered['months'], ['2026-11'])
    assert.equal(offered['caller'], { name: 'team', subscriptions: ['team-a'] })
    const all = await service.json<Readonly<Record<string, unknown>>>('api/v1/usage/dimensions')
    assert.equal(all['attributes'], ['own', 'secret-name', 'store-number'])
    assert.equal(all['months'], ['2026-10', '2026-11'])
    assert.equal(all['caller'], { name: 'all', subscriptions: null })
  }))

test('a consumer gets its own statement; that of another is not there', () =>
  withUsage(':memory:', async ({ ask }) => {
    const path = 'api/v1/statements/{month}/{subscription}'
    const statement = (subscription: string, key: 'team' | 'nobody') =>
      ask(path, { key, params: { month: '2026-11', subscription } })
    assert.is((await statement('team-a', 'team')).status, 200)
    for (const other of ['team-b', '', '(no subscription)', '(unallocated)', 'never']) {
      const answer = await statement(other, 'team')
      assert.is(answer.status, 404, other)
      assert.not.match(textOf(answer), ofOthers)
    }
    assert.is((await statement('team-a', 'nobody')).status, 404)
  }))

test('what belongs to no consumer is for none of them', () =>
  withUsage(':memory:', async ({ ask }) => {
    for (const path of ['api/v1/quarantine', 'api/v1/reconcile', 'api/v1/metrics']) {
      for (const key of ['team', 'nobody', 'sender'] as const) {
        const answer = await ask(path, { key })
        assert.is(answer.status, 403, path)
        assert.not.match(textOf(answer), ofOthers)
      }
      assert.is((await ask(path)).status, 200)
    }
  }))

test('an empty list of subscriptions sees nothing', () =>
  withUsage(':memory:', async (service) => {
    await importBill(service)
    for (const address of [
      month,
      `${month}?by=model`,
      'api/v1/chargeback/report',
      'api/v1/budgets',
    ]) {
      const answer = await sees(service, address, 'nobody')
      assert.equal(answer.rows, [], address)
    }
    for (const address of [month, 'api/v1/chargeback/report']) {
      const focus = textOf(await service.ask(`${address}?format=focus`, { key: 'nobody' }))
      assert.is(focus.trim().split('\r\n').length, 1, 'the names of the columns')
    }
    const offered = await service.json<Readonly<Record<string, unknown>>>(
      'api/v1/usage/dimensions',
      { key: 'nobody' },
    )
    assert.equal([offered['attributes'], offered['months']], [[], []])
  }))

test('filters of a reader stand beside those of the question, never instead of them', () => {
  const asked = [{ key: { kind: 'attribute', name: 'a', label: 'a' }, values: ['b'] }] as const
  assert.equal(seenBy({}, asked), asked)
  assert.is(seenBy(nobody, asked).length, 2)
  assert.equal(seenBy(nobody, [])[0]?.values, [])
})

test.run()
