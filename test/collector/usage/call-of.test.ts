import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { callOf } from '../../../lib/collector/usage/call-of.ts'
import { mergeParts, partKey, type UsageParts } from '../../../lib/collector/usage/merge-parts.ts'
import { noTokens } from '../../../lib/collector/usage/token-counts.ts'
import type { UsagePart } from '../../../lib/collector/usage/usage-part.ts'

const id = '11111111-2222-3333-4444-555555555555'
const call = (...parts: readonly UsagePart[]) =>
  callOf(parts.reduce<UsageParts>((all, part) => mergeParts(all, { [partKey(part)]: part }), {}))

const event: UsagePart = {
  id,
  source: 'event',
  time: '2026-11-21T10:00:00.000Z',
  dimensions: { subscription: 'sub-1', endUser: 'u-1', deployment: 'chat' },
  attributes: { team: 'blue' },
  status: 200,
  isStream: true,
  latency: 80,
  usageSource: 'pending',
}
const answered: UsagePart = {
  ...event,
  isStream: false,
  usageSource: 'response',
  usage: {
    prompt_tokens: 20,
    completion_tokens: 9,
    total_tokens: 29,
    prompt_tokens_details: { cached_tokens: 16 },
    completion_tokens_details: { reasoning_tokens: 4 },
  },
}
const chunk = (sequence: number, usage?: UsagePart['usage']): UsagePart => ({
  id,
  source: 'llm-log',
  sequence,
  time: `2026-11-21T10:00:0${5 - sequence}.000Z`,
  dimensions: sequence === 0 ? { model: 'gpt-4o', deployment: 'from-log' } : {},
  isStream: true,
  ...(usage && { usage }),
})
const gatewayLog: UsagePart = {
  id,
  source: 'gateway-log',
  time: '2026-11-20T23:59:59.999Z',
  dimensions: { subscription: 'from-log', product: 'standard' },
  status: 502,
  latency: 4200,
}

test('a stream takes its tokens from the log and who called from the event', () => {
  const whole = call(
    chunk(1, { prompt: 3, completion: 4, total: 7 }),
    gatewayLog,
    event,
    chunk(0, { prompt: 10, completion: 20, total: 30 }),
    chunk(2),
  )
  const { parts, ...rest } = whole
  assert.is(Object.keys(parts).length, 5)
  assert.equal(rest, {
    id,
    day: '2026-11-21',
    time: '2026-11-21T10:00:00.000Z',
    dimensions: {
      model: 'gpt-4o',
      subscription: 'sub-1',
      product: 'standard',
      endUser: 'u-1',
      deployment: 'chat',
    },
    attributes: { team: 'blue' },
    status: 200,
    isStream: true,
    isProvisioned: false,
    isMetered: true,
    quality: 'llm-log',
    tokens: { ...noTokens, input: 13, output: 24 },
    reasoning: 0,
    quantities: {},
    flags: ['cached-unknown'],
    latency: 4200,
  })
})

test('the usage of the answer goes before the numbers of the log, and is not added to them', () => {
  const { quality, tokens, reasoning, flags } = call(chunk(0, { prompt: 99 }), answered)
  assert.is(quality, 'response')
  assert.equal(tokens, { ...noTokens, input: 4, cachedInput: 16, output: 9 })
  assert.is(reasoning, 4)
  assert.equal(flags, [])
})

test('an event and its legacy twin count once', () => {
  const { tokens } = call(answered, { ...answered, source: 'legacy', usage: { prompt: 500 } })
  assert.is(tokens.output, 9)
})

test('a stream is pending until the log has tokens', () => {
  const { quality, tokens, status } = call(event, chunk(0), gatewayLog)
  assert.is(quality, 'pending')
  assert.equal(tokens, noTokens)
  assert.is(status, 200)
})

test('an event that lost its usage for its length waits for the log, too', () => {
  const { usage: _, ...cut } = answered
  assert.is(call(cut).quality, 'pending')
  assert.is(call(cut, chunk(0, { prompt: 5 })).quality, 'llm-log')
})

test('usage that cannot be read gives way to the log, and is flagged without one', () => {
  const odd: UsagePart = { ...answered, usage: { credits: 5 } }
  assert.is(call(odd, chunk(0, { prompt: 5 })).quality, 'llm-log')
  const { quality, tokens, flags } = call(odd)
  assert.equal([quality, tokens, flags], ['none', noTokens, ['unknown']])
})

test('an estimate counts until something better is known', () => {
  const guess: UsagePart = { ...event, usageSource: 'estimate', usage: { prompt: 7 } }
  assert.is(call(guess).quality, 'estimate')
  assert.is(call(guess).tokens.input, 7)
  assert.is(call(guess, chunk(0, { prompt: 5 })).tokens.input, 5)
})

test('a correction has the last word on everything but the day', () => {
  const { quality, tokens, dimensions, time } = call(answered, {
    id,
    source: 'correction',
    time: '2026-12-01T00:00:00.000Z',
    dimensions: { endUser: 'u-2' },
    usage: { prompt_tokens: 1, completion_tokens: 1 },
  })
  assert.is(quality, 'correction')
  assert.equal(tokens, { ...noTokens, input: 1, output: 1 })
  assert.equal([dimensions.endUser, dimensions.subscription], ['u-2', 'sub-1'])
  assert.is(time, '2026-11-21T10:00:00.000Z')
})

test('a correction of who called leaves the tokens alone', () => {
  const correction = { id, source: 'correction', time: event.time, dimensions: {} } as const
  assert.is(call(answered, correction).tokens.output, 9)
  assert.is(call(event, correction).quality, 'pending')
})

test('logs alone make a call: the time is that of the gateway, or of the first chunk', () => {
  assert.is(call(chunk(1), chunk(0), gatewayLog).day, '2026-11-20')
  assert.is(call(chunk(1), chunk(0)).time, '2026-11-21T10:00:04.000Z')
})

test('without a status, tokens tell that it went well', () => {
  assert.is(call(chunk(0, { prompt: 1 })).status, 200)
  assert.is(call(chunk(0)).status, 0)
  assert.is(call(chunk(0, { prompt: 1 }), gatewayLog).status, 502)
})

test('what is billed by other measures is kept, the length of a recording among it', () => {
  const { quality, quantities } = call({
    ...answered,
    quantities: { characters: 40 },
    usage: { type: 'duration', seconds: 12.5 },
  })
  assert.equal([quality, quantities], ['response', { seconds: 12.5, characters: 40 }])
})

test('attributes named like what objects inherit are only attributes', () => {
  const attributes = JSON.parse('{"__proto__": "a", "constructor": "b"}')
  const merged = call({ ...event, attributes }).attributes
  assert.equal(Object.entries(merged), [
    ['__proto__', 'a'],
    ['constructor', 'b'],
  ])
})

test('no parts are no call', () => {
  assert.throws(() => callOf({}), /one part at least/)
})

test('an answer of provisioned throughput says so, and the log of every request alone meters nothing', () => {
  assert.is(call(event).isProvisioned, false)
  assert.is(call(gatewayLog, { ...event, provisionedUse: 0 }).isProvisioned, true)
  assert.is(call(gatewayLog).isMetered, false)
  for (const other of [event, chunk(0)]) assert.is(call(gatewayLog, other).isMetered, true)
})

test.run()
