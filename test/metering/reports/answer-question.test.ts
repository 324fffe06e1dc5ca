import { parse } from 'csv-parse/sync'
import { parquetReadObjects } from 'hyparquet'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { amountOf, type Row } from '../_support/amounts.ts'
import { importBill, withUsage } from '../_support/filled-service.ts'
import { callCost } from '../_support/with-collector.ts'
import { type TestService, textOf } from '../_support/with-service.ts'

const usage = 'api/v1/usage/summary'

const csvOf = async ({ ask }: TestService, address: string): Promise<readonly Row[]> =>
  parse(textOf(await ask(address)), { columns: true, bom: true })

async function parquetOf({ ask }: TestService, address: string): Promise<readonly Row[]> {
  const { body } = await ask(address)
  assert.ok(body instanceof Uint8Array)
  const file = body.buffer.slice(body.byteOffset, body.byteOffset + body.byteLength) as ArrayBuffer
  return parquetReadObjects({ file })
}

test('usage in JSON is exact, and says how complete it is', () =>
  withUsage(':memory:', async ({ json }) => {
    const report = await json<Row>(`${usage}?by=subscription,model`)
    assert.equal(report['by'], ['subscription', 'model'])
    const rows = report['rows'] as readonly Row[]
    assert.equal(
      rows.map((row) => [row['subscription'], row['model'], row['calls'], row['cost']]),
      [
        [null, 'gpt-4o', 1, '0.00350007'],
        ['team-a', 'gpt-4o', 2, '0.00700014'],
        ['team-a', 'unheard-of', 1, '0'],
        ['team-b', 'gpt-4o', 1, '0.00350007'],
        ['team-b', 'unheard-of', 1, '0'],
      ],
    )
    const total = report['total'] as Row
    assert.equal([total['calls'], amountOf(total['cost'])], [6, 4n * callCost])
    assert.equal(report['completeness'], {
      calls: 6,
      pendingCalls: 0,
      unpricedCalls: 2,
      unpricedTokens: 2200,
      estimatedCalls: 0,
      estimatedShare: 0,
      quarantined: 1,
    })
    assert.equal(report['notes'], [
      '2 calls with 2,200 tokens have no price and are not in the cost.',
      '1 event could not be read and is in quarantine.',
    ])
  }))

test('every form has the same rows, and no formula begins a cell', () =>
  withUsage(':memory:', async (service) => {
    const address = `${usage}?by=end-user,store-number&format=`
    const { rows } = await service.json<{ rows: readonly Row[] }>(`${address}json`)
    assert.is(rows.length, 4)
    const csv = await csvOf(service, `${address}csv`)
    assert.equal(
      csv.map((row) => [row['store-number'], row['calls'], row['cost']]),
      rows.map((row) => [row['store-number'] ?? '', `${row['calls']}`, row['cost']]),
    )
    assert.ok(csv.some((row) => row['end-user'] === "'=1+1"))
    const parquet = await parquetOf(service, `${address}parquet`)
    assert.equal(
      parquet.map((row) => [
        row['end-user'] ?? null,
        row['store-number'] ?? null,
        Number(row['calls']),
      ]),
      rows.map((row) => [row['end-user'], row['store-number'], row['calls']]),
    )
    for (const form of ['md', 'table']) {
      const text = textOf(await service.ask(`${address}${form}`))
      assert.match(text, 'Usage from 2026-11-01 to 2026-11-30, in USD')
      assert.match(text, /total/)
    }
  }))

test('usage is grouped by whatever it has, and the sums stay the same', () =>
  withUsage(':memory:', async ({ json }) => {
    for (const by of [
      'day',
      'month,state',
      'quality',
      'user',
      'product,api,operation',
      'store-number,secret-name,never',
      'backend,backend-host,deployment,service,region,app',
    ]) {
      const { total, rows } = await json<{ total: Row; rows: readonly Row[] }>(`${usage}?by=${by}`)
      const sum = rows.reduce((all, row) => all + amountOf(row['cost']), 0n)
      assert.equal([total['calls'], sum], [6, 4n * callCost], by)
      for (const name of by.split(',')) assert.ok(rows.every((row) => name in row))
    }
  }))

test('days, several values and none filter', () =>
  withUsage(':memory:', async ({ json }) => {
    const callsOf = async (query: string) =>
      (await json<{ completeness: Row }>(`${usage}?${query}`)).completeness['calls']
    assert.is(await callsOf('from=2026-10-05&to=2026-11-21'), 7)
    assert.is(await callsOf('from=2026-10-06&to=2026-11-20'), 0)
    assert.is(await callsOf('subscription=team-a&subscription='), 4)
    assert.is(await callsOf('store-number=12&product=gold'), 2)
    assert.is(await callsOf('store-number='), 2)
    assert.is(await callsOf('state=unpriced'), 2)
    assert.is(await callsOf('attribute.store-number=12&attribute.store-number=13'), 4)
  }))

test('FOCUS bills what usage costs, and what is charged, to the billionth', () =>
  withUsage(':memory:', async (service) => {
    const billed = async (address: string): Promise<bigint> =>
      (await csvOf(service, address)).reduce((sum, row) => sum + amountOf(row['BilledCost']), 0n)
    assert.is(await billed(`${usage}?format=focus`), 4n * callCost)
    assert.is(await billed(`${usage}?format=focus&subscription=team-a`), 2n * callCost)
    const chargeback = 'api/v1/chargeback/report?format=focus'
    assert.is(await billed(chargeback), 4n * callCost)
    await importBill(service)
    assert.is(await billed(chargeback), 7_000_000_006n)
    const rows = await csvOf(service, `${usage}?format=focus`)
    assert.ok(rows.every((row) => row['BillingCurrency'] === 'USD'))
    assert.ok(rows.some((row) => /^Unpriced/.test(String(row['ChargeDescription']))))
  }))

test('chargeback adds up to the bill, grouped by anything or nothing', () =>
  withUsage(':memory:', async (service) => {
    await importBill(service)
    const path = 'api/v1/chargeback/report'
    for (const by of ['', 'subscription', 'model,store-number', 'day', 'attribute.month']) {
      const report = await service.json<{ rows: readonly Row[]; total?: Row; source: string }>(
        `${path}?by=${by}`,
      )
      const sum = report.rows.reduce((all, row) => all + amountOf(row['charged']), 0n)
      assert.is(sum, 7_000_000_006n, by)
      assert.is(report.source, 'bill')
      assert.is(amountOf(report.total?.['charged']), sum)
    }
    const filtered = await service.json<{ rows: readonly Row[]; unallocated: object[] }>(
      `${path}?subscription=team-b`,
    )
    assert.equal([filtered.rows.length, filtered.unallocated], [1, []])
    for (const form of ['md', 'table', 'csv', 'parquet']) {
      assert.is((await service.ask(`${path}?by=&format=${form}`)).status, 200)
    }
  }))

test('reconciliation finds what the gateway did not see', () =>
  withUsage(':memory:', async (service) => {
    const path = 'api/v1/reconcile'
    const before = await service.json<{ notes: readonly string[] }>(path)
    assert.equal(before.notes, ['No bill was imported for 2026-11.'])
    await importBill(service)
    const { rows, billLines } = await service.json<{ rows: readonly Row[]; billLines: number }>(
      path,
    )
    assert.is(billLines, 2)
    const billed = rows.reduce((sum, row) => sum + amountOf(row['billed']), 0n)
    assert.is(billed, 7_000_000_006n)
    const elsewhere = rows.find((row) => row['resource'] === '/elsewhere')
    assert.is(amountOf(elsewhere?.['unallocated']) + amountOf(elsewhere?.['bypassed']) > 0n, true)
    assert.is((await service.ask(`${path}?format=csv`)).status, 200)
  }))

test('budgets stand as they are used', () =>
  withUsage(':memory:', async ({ json }) => {
    const { rows } = await json<{ rows: readonly Row[] }>('api/v1/budgets')
    assert.equal(
      rows.map((row) => [row['name'], row['used'], row['unit'], row['state']]),
      [
        ['Budget of A', '0.00700014', 'USD', 'warning'],
        ['Stores of A', '2200', 'tokens', 'ok'],
        ['Budget of B', '0.00350007', 'USD', 'ok'],
        ['Budget of all', '0.01400028', 'USD', 'ok'],
      ],
    )
  }))

test('metrics tell of every subscription, and of what came in', () =>
  withUsage(':memory:', async ({ ask }) => {
    const text = textOf(await ask('api/v1/metrics'))
    for (const line of [
      'apim_usage_events_read_total 7',
      'apim_usage_events_quarantined_total 1',
      'apim_usage_quarantine_events 1',
      'apim_usage_month_cost{subscription="team-a"} 0.00700014',
      'apim_usage_month_unpriced_calls{subscription="team-b"} 1',
      'apim_usage_month_calls{subscription=""} 1',
    ]) {
      assert.ok(text.split('\n').includes(line), line)
    }
  }))

test.run()
