import { jwtVerify } from 'jose'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { signingKeys } from '../../../lib/metering/access/signing-keys.ts'
import { type Answer, serving } from '../../azure/serving.ts'
import { claims, signed, type TestKey, testKey } from './entra-tenant.ts'

const one = await testKey('one')
const two = await testKey('two')
const minute = 60_000

/** Checks tokens against a server whose answer may change, by a clock that is turned by hand. */
async function withServer(
  use: (server: {
    readonly check: (key: TestKey, kid: string) => Promise<string>
    readonly answer: (answer: Answer) => void
    readonly wait: (ms: number) => void
    readonly asked: () => number
  }) => Promise<void>,
): Promise<void> {
  let current: Answer = { body: one.published }
  let time = 0
  await serving(
    ({ url }) => (url === '/elsewhere' ? { body: one.published } : current),
    async ({ endpoint, requests }) => {
      const find = signingKeys(`${endpoint}/keys`, { fetch, now: () => time })
      await use({
        check: async (key, kid) => {
          const token = await signed(claims(), key.privateKey, { kid })
          return jwtVerify(token, find, { currentDate: new Date('2026-11-21T12:00:00Z') }).then(
            () => 'fine',
            (error: Error) => error.name,
          )
        },
        answer: (answer) => {
          current = answer
        },
        wait: (ms) => {
          time += ms
        },
        asked: () => requests.length,
      })
    },
  )
}

test('keys are read once, and again after an hour', () =>
  withServer(async ({ check, wait, asked }) => {
    assert.equal([await check(one, 'one'), await check(one, 'one'), asked()], ['fine', 'fine', 1])
    wait(59 * minute)
    assert.equal([await check(one, 'one'), asked()], ['fine', 1])
    wait(minute)
    assert.equal([await check(one, 'one'), asked()], ['fine', 2])
  }))

test('a new key is found as soon as a token names it', () =>
  withServer(async ({ check, answer, wait, asked }) => {
    await check(one, 'one')
    answer({ body: { keys: [...one.published.keys, ...two.published.keys] } })
    wait(minute)
    assert.equal([await check(two, 'two'), asked()], ['fine', 2])
  }))

test('a key that was withdrawn is not good for longer than an hour', () =>
  withServer(async ({ check, answer, wait }) => {
    await check(one, 'one')
    answer({ body: two.published })
    wait(60 * minute)
    assert.is(await check(one, 'one'), 'JWKSNoMatchingKey')
    assert.is(await check(two, 'two'), 'fine')
  }))

test('unknown keys ask at most once in ten seconds', () =>
  withServer(async ({ check, wait, asked }) => {
    for (let at = 0; at < 20; at++) {
      assert.is(await check(two, `unknown-${at}`), 'JWKSNoMatchingKey')
      wait(1_000)
    }
    assert.is(asked(), 2)
    assert.is(await check(one, 'one'), 'fine')
  }))

test('known keys stay good for a day while newer ones cannot be read', () =>
  withServer(async ({ check, answer, wait, asked }) => {
    await check(one, 'one')
    for (const failure of ['reset', { status: 500 }, { body: 'no JSON' }] as const) {
      answer(failure)
      wait(7 * 60 * minute)
      assert.is(await check(one, 'one'), 'fine')
    }
    wait(3 * 60 * minute)
    assert.is(await check(one, 'one'), 'KeysUnavailable')
    const before = asked()
    assert.is(await check(one, 'one'), 'KeysUnavailable')
    assert.is(asked(), before)
    answer({ body: one.published })
    wait(10_000)
    assert.is(await check(one, 'one'), 'fine')
  }))

test('without any keys, tokens are not checked at all', () =>
  withServer(async ({ check, answer, wait }) => {
    answer('reset')
    assert.is(await check(one, 'one'), 'KeysUnavailable')
    answer({ body: one.published })
    assert.is(await check(one, 'one'), 'KeysUnavailable')
    wait(10_000)
    assert.is(await check(one, 'one'), 'fine')
  }))

test('keys are not fetched from where an answer points', () =>
  withServer(async ({ check, answer }) => {
    answer({ status: 302, headers: { Location: '/elsewhere' } })
    assert.is(await check(one, 'one'), 'KeysUnavailable')
  }))

test.run()
