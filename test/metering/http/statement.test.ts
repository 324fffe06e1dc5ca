import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { keepBill } from '../../../lib/stores/bill-lines.ts'
import { importBill, resource, withUsage } from '../_support/filled-service.ts'
import { textOf } from '../_support/with-service.ts'

const path = 'api/v1/statements/{month}/{subscription}'
const params = { month: '2026-11', subscription: 'team-a' }

test('a statement is Markdown or CSV with a name, and of those only whom the caller sees', () =>
  withUsage(':memory:', async ({ ask }) => {
    const markdown = await ask(path, { key: 'team', params })
    assert.is(markdown.headers['Content-Type'], 'text/markdown; charset=utf-8')
    assert.match(
      markdown.headers['Content-Disposition'] ?? '',
      'filename="statement-2026-11-team-a.md"',
    )
    assert.match(textOf(markdown), '| Consumer | team-a |')
    const csv = await ask(`${path}?format=csv`, { key: 'team', params })
    assert.match(textOf(csv), /^month,consumer,item,/)
    const other = { ...params, subscription: 'team-b' }
    assert.is((await ask(path, { key: 'team', params: other })).status, 404)
    assert.is((await ask(path, { key: 'all', params: other })).status, 200)
  }))

test('a month that is none and a form that is none are told', () =>
  withUsage(':memory:', async ({ ask }) => {
    const month = await ask(path, { key: 'team', params: { ...params, month: 'may' } })
    assert.is(month.status, 400)
    assert.match(textOf(month), 'is not a month')
    const form = await ask(`${path}?format=pdf`, { key: 'team', params })
    assert.is(form.status, 400)
    assert.match(textOf(form), 'A statement is `md` or `csv`.')
  }))

test('a bill in two currencies makes a statement of both, under one row of names', () =>
  withUsage(':memory:', async (service) => {
    const { ask, collector } = service
    await importBill(service)
    await keepBill(collector.database, 'euro', {
      from: '2026-11-01',
      to: '2026-11-30',
      lines: [{ resource, meter: 'm', day: '2026-11-21', cost: 3_000_000_000n, currency: 'EUR' }],
    })
    const text = textOf(await ask(`${path}?format=csv`, { key: 'all', params }))
    assert.match(text, /,EUR\r\n/)
    assert.match(text, /,USD\r\n/)
    assert.is(text.match(/^month,consumer/gm)?.length, 1)
  }))

test.run()
