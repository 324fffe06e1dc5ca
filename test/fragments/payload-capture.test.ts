import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { payloadCapture } from '../../fragments/payload-capture.ts'
import { namedValue } from '../../lib/index.ts'
import { inbound, invalid, matches, sections } from '../_support/fragment.ts'

type Options = NonNullable<Parameters<typeof payloadCapture>[0]>

const container = 'https://prompts.blob.core.windows.net/calls'

test('nothing is captured by default', () => {
  assert.equal(payloadCapture(), { inbound: [], outbound: [] })
  assert.equal(payloadCapture({ mode: 'off' }), { inbound: [], outbound: [] })
})

test('bodies go into the usage event', () => {
  matches('payload-capture/inline', sections({ ...payloadCapture({ mode: 'inline' }) }))
})

test('a share of the calls is captured, without what must not be kept', () => {
  const redact = [/[\w.+-]+@[\w-]+\.\w+/i, /\b\d{16}\b/]
  matches(
    'payload-capture/redacted',
    sections({ ...payloadCapture({ mode: 'inline', sample: 12.5, redact, maxBytes: 65_536 }) }),
  )
})

test('bodies go into events of their own', () => {
  const logger = 'payload-eventhub'
  matches(
    'payload-capture/chunked',
    sections({ ...payloadCapture({ mode: 'chunked', logger, parts: 2 }) }),
  )
})

test('bodies go into blobs', () => {
  matches('payload-capture/blob', sections({ ...payloadCapture({ mode: 'blob', container }) }))
  const named = { container: namedValue('payload-container'), clientId: 'a1b2' }
  matches('payload-capture/blob-named', sections({ ...payloadCapture({ mode: 'blob', ...named }) }))
})

const refused = (options: Options, message: string) =>
  invalid(inbound(payloadCapture(options).inbound), [message])

test('options that make no sense are refused', () => {
  refused({ mode: 'chunked' }, '`logger` is missing; `chunked` needs it.')
  refused({ mode: 'blob' }, '`container` is missing; `blob` needs it.')
  refused({ mode: 'inline', container }, '`container` is of no use to `inline`.')
  refused({ mode: 'blob', container, logger: 'a' }, '`logger` is of no use to `blob`.')
  refused({ mode: 'inline', clientId: 'a' }, '`clientId` is of no use to `inline`.')
  refused({ mode: 'inline', parts: 3 }, '`parts` is of no use to `inline`.')
  refused({ mode: 'blob', container: 'http://a/b' }, '`container` is not the URL of a container.')
  refused(
    { mode: 'blob', container: 'https://a.blob.core.windows.net/b?sig=c' },
    '`container` is not the URL of a container.',
  )
  refused({ mode: 'inline', sample: 0 }, '`sample` must be from 0.01 to 100, not 0.')
  refused({ mode: 'inline', sample: 101 }, '`sample` must be from 0.01 to 100, not 101.')
  refused(
    { mode: 'inline', maxBytes: 0.5 },
    '`maxBytes` must be a whole number from 1 to 16,777,216, not 0.5.',
  )
  refused(
    { mode: 'blob', container, maxBytes: 100_000_001 },
    '`maxBytes` must be a whole number from 1 to 100,000,000, not 100000001.',
  )
  refused(
    { mode: 'chunked', logger: 'a', parts: 1 },
    '`parts` must be a whole number from 2 to 32, not 1.',
  )
  // biome-ignore lint/correctness/noEmptyCharacterClassInRegex: .NET reads it in another way.
  refused({ mode: 'inline', redact: [/a/, /[^]/] }, '`redact[1]` is no pattern of .NET: /[^]/.')
  refused(
    { mode: 'inline', redact: [/\u{1F600}/u] },
    '`redact[0]` is no pattern of .NET: /\\u{1F600}/u.',
  )
})

test('types refuse other modes and patterns', () => {
  // @ts-expect-error: there is no such mode
  assert.ok(() => payloadCapture({ mode: 'file' }))
  // @ts-expect-error: a pattern is a regular expression
  assert.ok(() => payloadCapture({ mode: 'inline', redact: ['a'] }))
})

test.run()
