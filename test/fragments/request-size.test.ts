import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { requestSize } from '../../fragments/request-size.ts'
import { executeDocuments } from '../_support/execute.ts'
import { inbound, invalid, matches } from '../_support/fragment.ts'

test('requests that are too large or do not say are refused', () => {
  matches('request-size/default', inbound(requestSize({ maxBytes: 1_000_000 })))
})

test('requests that do not say may be measured, or pass', () => {
  matches('request-size/measure', inbound(requestSize({ maxBytes: 4_194_304, unknown: 'measure' })))
  matches('request-size/pass', inbound(requestSize({ maxBytes: 50_000_000, unknown: 'pass' })))
})

test('sizes that are none, or that cannot be measured, are refused', () => {
  invalid(inbound(requestSize({ maxBytes: 0 })), [
    '`maxBytes` must be a whole number from 1, not 0.',
  ])
  invalid(inbound(requestSize({ maxBytes: 4_194_305, unknown: 'measure' })), [
    '`unknown` cannot be "measure" above 4,194,304 bytes, and `maxBytes` is 4194305.',
  ])
})

const limit = inbound(requestSize({ maxBytes: 10 }))
const measure = inbound(requestSize({ maxBytes: 10, unknown: 'measure' }))
const of = (length: string) => ({ request: { body: 'x', headers: { 'Content-Length': length } } })

const calls = executeDocuments('request-size', [
  { title: 'as large as allowed', document: limit, given: of('10') },
  { title: 'larger', document: limit, given: of('11') },
  { title: 'larger than an int', document: limit, given: of('9999999999') },
  { title: 'larger than a long', document: limit, given: of('99999999999999999999') },
  { title: 'malformed', document: limit, given: of('1, 1') },
  { title: 'empty', document: limit, given: of('') },
  { title: 'unknown', document: limit, given: { request: { body: 'x' } } },
  { title: 'no body', document: limit, given: {} },
  { title: 'measured', document: measure, given: { request: { body: 'x' } } },
])

test('the length decides', () => {
  const status = (title: string) => calls.get(title).response?.statusCode
  for (const title of ['as large as allowed', 'no body'])
    assert.is(calls.get(title).returned, false, title)
  for (const title of [
    'larger',
    'larger than an int',
    'larger than a long',
    'malformed',
    'empty',
  ]) {
    assert.is(status(title), 413, title)
  }
  assert.is(status('unknown'), 411)
  assert.is(calls.get('measured').others[0]?.name, 'validate-content')
})

test('options have types', () => {
  // @ts-expect-error Nothing else can be done.
  requestSize({ maxBytes: 1, unknown: 'guess' })
})

test.run()
