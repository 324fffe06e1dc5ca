import { createRequire } from 'node:module'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { invoker } from '../../../lib/host/functions/invoke.ts'
import { loadApp } from '../../../lib/host/functions/load-app.ts'
import { triggersOf } from '../../../lib/host/functions/triggers.ts'
import { putSettings } from '../../../lib/host/put-settings.ts'
import { project } from '../../_support/project.ts'
import { appFile } from '../_support/host.ts'

// These tests are the contract with `@azure/functions`: a new version of it must still pass them.

const load = (parts: string) => {
  const restore = putSettings({ PARTS: parts, RECORD: join(project().root, 'record') })
  const app = loadApp(appFile, () => {})
  restore()
  return app
}

test('what an app registers has the names, triggers and retries that it was given', () => {
  const { functions, model, unload } = load('usage,bounded,http,timers')
  unload()
  assert.is(model.name, '@azure/functions')
  assert.match(model.version, /^4\./)
  const { http, eventHubs, timers } = triggersOf(functions, { HUB_NAME: 'h', SCHEDULE: 's' })
  assert.equal(
    eventHubs.map(({ function: { metadata }, ...trigger }) => [metadata.name, trigger]),
    [
      ['usage', { hub: 'h', consumerGroup: '$Default', isBatched: true, isBinary: false }],
      ['bounded', { hub: 'bounded', consumerGroup: '$Default', isBatched: true, isBinary: false }],
    ],
  )
  const { retryStrategy, maxRetryCount, minimumInterval, maximumInterval } =
    eventHubs[0]!.function.metadata.retryOptions!
  assert.equal(
    [retryStrategy, maxRetryCount, minimumInterval, maximumInterval],
    ['exponentialBackoff', -1, { seconds: 5 }, { seconds: 300 }],
  )
  assert.equal(
    http.map(({ route, methods }) => [route, methods.join()]),
    [
      ['v1/usage/{what}', 'GET'],
      ['v1/echo/{type?}', 'POST,PUT'],
      ['v1/broken', 'GET,POST'],
      ['v1/nothing', 'GET,POST'],
      ['v1/slow', 'GET,POST'],
    ],
  )
  assert.equal(
    timers.map(({ schedule, runOnStartup }) => [schedule, runOnStartup]),
    [
      ['s', false],
      ['0 0 0 1 1 *', true],
      ['0 0 0 1 1 *', false],
    ],
  )
})

test('an invocation goes through the library: what comes back is as the worker gets it', async () => {
  const app = load('http')
  const logs: string[] = []
  const invoke = invoker(app, (level, message) => logs.push(`${level} ${message}`))
  const echo = app.functions.find(({ metadata }) => metadata.name === 'echo')!
  const answer = await invoke({
    id: 'an-id',
    function: echo,
    data: {
      http: {
        method: 'POST',
        url: 'http://127.0.0.1/api/v1/echo/json',
        headers: {},
        params: { type: 'json' },
        body: { bytes: Buffer.from('{}') },
      },
    },
  })
  app.unload()
  assert.is(answer?.http?.statusCode, '201')
  assert.is(answer?.http?.headers?.['content-type'], 'application/json')
  assert.is(Buffer.from(answer?.http?.body?.bytes ?? []).toString(), '{}')
})

test('an app is loaded anew each time, and the library of the others stays what it was', () => {
  const require = createRequire(import.meta.url)
  const own = require('@azure/functions')
  const first = load('plain')
  first.unload()
  const second = load('plain,one')
  second.unload()
  assert.equal([first.functions.length, second.functions.length], [1, 2])
  assert.is(require('@azure/functions'), own)
  assert.not.ok(Object.keys(require.cache).includes(appFile))
  assert.throws(() => require('@azure/functions-core'), /Cannot find module/)
})

test.run()
