import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hostSettings } from '../../lib/host/host-settings.ts'
import { maxBodySize } from '../../lib/host/http/max-body-size.ts'
import { putSettings } from '../../lib/host/put-settings.ts'

const withHubs = (eventHubs: unknown) => hostSettings({ extensions: { eventHubs } })

test('what host.json leaves out is as Azure has it', () => {
  assert.equal(hostSettings({ version: '2.0' }), {
    routePrefix: 'api',
    maxEventBatchSize: 100,
    minEventBatchSize: 1,
    maxWaitTime: 60_000,
  })
})

test('sizes, times and the route prefix are read', () => {
  const eventHubs = { maxEventBatchSize: 256, minEventBatchSize: 32, maxWaitTime: '01:02:05.5' }
  assert.equal(hostSettings({ extensions: { eventHubs, http: { routePrefix: '' } } }), {
    routePrefix: '',
    maxEventBatchSize: 256,
    minEventBatchSize: 32,
    maxWaitTime: 3_725_500,
  })
})

test('a host.json that is wrong is refused', () => {
  const wrong: readonly (readonly [() => unknown, RegExp])[] = [
    [() => hostSettings({ extensions: [] }), /`extensions` is no object/],
    [() => withHubs('many'), /`eventHubs` is no object/],
    [() => withHubs({ maxEventBatchSize: 0 }), /`maxEventBatchSize` is no whole number/],
    [() => withHubs({ maxEventBatchSize: '256' }), /`maxEventBatchSize` is no whole number/],
    [() => withHubs({ minEventBatchSize: 101 }), /`minEventBatchSize` is greater/],
    [() => withHubs({ maxWaitTime: '5s' }), /`maxWaitTime` is 5s/],
    [() => withHubs({ maxWaitTime: '00:99:00' }), /`maxWaitTime` is 00:99:00/],
    [() => hostSettings({ extensions: { http: { routePrefix: 1 } } }), /`routePrefix` is no text/],
  ]
  for (const [read, message] of wrong) assert.throws(read, message)
})

test('a body has 100 MB at most, or what the settings say', () => {
  assert.is(maxBodySize({}), 104_857_600)
  assert.is(maxBodySize({ FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '12' }), 12)
  for (const size of ['many', '-1', '1.5']) {
    assert.throws(
      () => maxBodySize({ FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: size }),
      /no number of bytes/,
    )
  }
})

test('settings are laid over the environment, and taken back', () => {
  process.env['HOST_TEST_OLD'] = 'old'
  const restore = putSettings({
    HOST_TEST_OLD: 'new',
    HOST_TEST_NEW: 'new',
    HOST_TEST_NONE: undefined,
  })
  const shown = () => ['OLD', 'NEW', 'NONE'].map((name) => process.env[`HOST_TEST_${name}`])
  assert.equal(shown(), ['new', 'new', undefined])
  restore()
  assert.equal(shown(), ['old', undefined, undefined])
  delete process.env['HOST_TEST_OLD']
})

test.run()
