import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { excerpt, excerptBytes } from '../../../lib/collector/events/excerpt.ts'

const bytesOf = (text: string): number => new TextEncoder().encode(text).length

test('what is short is whole', () => {
  assert.is(excerpt('text'), 'text')
  assert.is(excerpt({ a: [1] }), '{"a":[1]}')
  assert.is(excerpt(undefined), 'undefined')
})

test('what is long is cut by its bytes, between characters', () => {
  assert.is(bytesOf(excerpt('x'.repeat(100_000))), excerptBytes)
  const cut = excerpt(`x${'😀'.repeat(100_000)}`)
  assert.is(bytesOf(cut), excerptBytes - 3)
  assert.not.throws(() => encodeURIComponent(cut))
})

test('prompts and answers are left out, whatever the event', () => {
  const secret = { role: 'user', content: 'the patient has' }
  for (const event of [
    { data: { payload: { request: secret } } },
    { RequestId: 1, Prompt: [secret], Response: secret },
    { properties: { requestMessages: JSON.stringify(secret), responseMessages: [secret] } },
  ]) {
    assert.not.match(excerpt(event), 'patient')
    assert.match(excerpt(event), '…')
  }
})

test('what is no JSON is named', () => {
  const circle: { self?: unknown } = {}
  circle.self = circle
  assert.is(excerpt(circle), '[object Object]')
  assert.is(excerpt({ big: 1n }), '[object Object]')
})

test.run()
