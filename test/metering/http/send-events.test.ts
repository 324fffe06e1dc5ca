import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { quarantined, quarantinedCount } from '../../../lib/stores/quarantine.ts'
import { callId, usageEvent } from '../_support/usage-event.ts'
import { type Asked, textOf, withService } from '../_support/with-service.ts'

const path = 'api/v1/events'
const nothing = { added: 0, changed: 0, known: 0, ignored: 0, quarantined: 0 }
const lines = { 'content-type': 'application/x-ndjson; charset=utf-8' }

const sending = (
  work: (
    send: (body: Asked['body'], headers?: Asked['headers']) => Promise<object>,
  ) => Promise<void>,
): Promise<void> =>
  withService(':memory:', ({ ask }) =>
    work(async (body = '', headers = {}) => {
      const answer = await ask(path, { key: 'sender', body, headers })
      assert.is(answer.status, 202)
      assert.is(answer.headers['Content-Type'], 'application/json; charset=utf-8')
      return JSON.parse(textOf(answer))
    }),
  )

test('it takes an event, a list of them, or one a line, and the same ones again', () =>
  sending(async (send) => {
    assert.equal(await send(JSON.stringify(usageEvent(1))), { ...nothing, added: 1 })
    const list = JSON.stringify([usageEvent(1), usageEvent(2)])
    assert.equal(await send(list), { ...nothing, added: 1, known: 1 })
    const text = [2, 3, 4].map((n) => `${JSON.stringify(usageEvent(n))}\r\n`).join('\n')
    assert.equal(await send(text, lines), { ...nothing, added: 2, known: 1 })
    assert.equal(await send(`\ufeff${JSON.stringify(usageEvent(5))}`), { ...nothing, added: 1 })
  }))

test('garbage is put aside, and what stands beside it comes in', () =>
  withService(':memory:', async ({ ask, collector }) => {
    const send = async (body: string, headers = {}) =>
      JSON.parse(textOf(await ask(path, { key: 'sender', body, headers })))
    assert.equal(await send('<html>'), { ...nothing, quarantined: 1 })
    assert.equal(await send(''), { ...nothing, quarantined: 1 })
    const mixed = `cut\n${JSON.stringify(usageEvent(1))}\n{"specversion":\n`
    assert.equal(await send(mixed, lines), { ...nothing, added: 1, quarantined: 2 })
    assert.equal(await send(mixed, lines), { ...nothing, known: 1, quarantined: 2 })
    assert.is(await quarantinedCount(collector.database), 4)
    const sources = (await quarantined(collector.database, 9)).map(({ source }) => source)
    assert.ok(sources.every((source) => /^http sender [0-9a-f]{16}(?:, \d+)?$/.test(source)))
  }))

test('no lines are nothing', () =>
  sending(async (send) => {
    assert.equal(await send('\n\n', lines), nothing)
  }))

test('half a million lines of garbage are not as many rows', () =>
  withService(':memory:', async ({ ask, collector }) => {
    const body = `${'x\n'.repeat(500_000)}${JSON.stringify(usageEvent(1))}\n`
    const answer = await ask(path, { key: 'sender', body, headers: lines })
    assert.is(JSON.parse(textOf(answer)).added, 1)
    assert.is(await quarantinedCount(collector.database), 1001)
  }))

test('what was sent is there at once, for those who may read', () =>
  withService(':memory:', async ({ ask, json }) => {
    await ask(path, { key: 'sender', body: JSON.stringify(usageEvent(1)) })
    const { completeness } = await json<{ completeness: { calls: number } }>('api/v1/usage/summary')
    assert.is(completeness.calls, 1)
    const quarantine = await json<{ count: number }>('api/v1/quarantine')
    assert.is(quarantine.count, 0)
  }))

test('quarantine shows the last hundred with their beginnings', () =>
  withService(':memory:', async ({ ask, json }) => {
    await ask(path, { key: 'sender', body: 'y\n'.repeat(150), headers: lines })
    await ask(path, { key: 'sender', body: `${callId(1)}${'z'.repeat(50_000)}` })
    const { count, events } = await json<{
      count: number
      events: { reason: string; excerpt: string }[]
    }>('api/v1/quarantine')
    assert.equal([count, events.length], [151, 100])
    assert.ok(events.every(({ reason }) => reason === 'The event is no JSON.'))
    assert.ok(events.every(({ excerpt }) => excerpt.length <= 1000))
  }))

test.run()
