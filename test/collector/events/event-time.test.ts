import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { eventTime } from '../../../lib/collector/events/event-time.ts'

const now = '2026-11-21T12:00:00.000Z'

const times = {
  '2026-11-21T10:00:00Z': '2026-11-21T10:00:00.000Z',
  '2026-11-21T10:00:00.5Z': '2026-11-21T10:00:00.500Z',
  '2026-11-21T10:00:00.9999999Z': '2026-11-21T10:00:00.999Z',
  '2026-11-21 10:00:00': '2026-11-21T10:00:00.000Z',
  '2026-11-21T01:00:00+02:00': '2026-11-20T23:00:00.000Z',
  '2026-11-20T23:30:00-0130': '2026-11-21T01:00:00.000Z',
  '11/21/2026 10:00:00': '2026-11-21T10:00:00.000Z',
  '1/2/2026 12:05:06 AM': '2026-01-02T00:05:06.000Z',
  '1/2/2026 12:05:06 PM': '2026-01-02T12:05:06.000Z',
  '1/2/2026 3:05:06\u202fpm': '2026-01-02T15:05:06.000Z',
  [now]: now,
  '2026-11-22T12:00:00Z': '2026-11-22T12:00:00.000Z',
}

for (const [text, time] of Object.entries(times)) {
  test(`reads ${text}`, () => assert.equal(eventTime(text, now), { time }))
}

const none = [
  '',
  'yesterday',
  '2026-02-29T10:00:00Z',
  '2026-11-21T24:00:00Z',
  '2026-11-21T10:00Z',
  '21/11/2026 10:00:00',
  '1/2/2026 13:00:00 PM',
  '1/2/2026 0:00:00 AM',
  '21.11.2026 10:00:00',
]

for (const text of none) {
  test(`does not guess at ${JSON.stringify(text)}`, () => {
    assert.match(eventTime(text, now).reason ?? '', 'has a time that is none')
  })
}

test('a time is neither of the future nor of long ago, and a text', () => {
  assert.match(eventTime('2026-11-22T12:00:00.001Z', now).reason ?? '', 'a time to come')
  assert.match(eventTime('2019-12-31T23:59:59Z', now).reason ?? '', 'a time long ago')
  assert.equal(eventTime(1_700_000_000, now), { reason: 'has no time' })
})

test.run()
