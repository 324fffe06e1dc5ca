import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { detailOf, withService } from '../_support/service.ts'

const credentials = { instrumentationKey: 'key' }
const logger = { loggerType: 'applicationInsights', credentials }

test('a diagnostic shows its logger by the full id', async () => {
  await withService({ parents: ['/apis/a', '/workspaces/w'] }, async ({ base, write, put }) => {
    const prefix = base.replace(/^http:\/\/[^/]+/, '')
    put('/loggers/ai', logger)
    put('/workspaces/w/loggers/ai', logger)
    const cases: readonly (readonly [string, string, string])[] = [
      ['/diagnostics/applicationinsights', '/loggers/AI', '/loggers/ai'],
      ['/apis/a/diagnostics/applicationinsights', `${prefix}/loggers/ai`, '/loggers/ai'],
      ['/workspaces/w/diagnostics/azuremonitor', '/loggers/ai', '/workspaces/w/loggers/ai'],
    ]
    for (const [path, loggerId, shown] of cases) {
      const { status, body } = await write(path, { loggerId, alwaysLog: 'allErrors' })
      assert.is(status, 201, path)
      assert.equal(body.properties as object, {
        loggerId: `${prefix}${shown}`,
        alwaysLog: 'allErrors',
      })
    }
  })
})

test('a diagnostic needs a logger that exists, and one of the ids there are', async () => {
  await withService({}, async ({ write, put }) => {
    put('/loggers/ai', logger)
    const path = '/diagnostics/applicationinsights'
    assert.is(
      detailOf(await write(path, {})),
      'ValidationError loggerId: LoggerId must be specified.',
    )
    for (const loggerId of ['/loggers/none', '/backends/ai', 'ai']) {
      assert.match(detailOf(await write(path, { loggerId })), 'could not be found', loggerId)
    }
    const other = await write('/diagnostics/mine', { loggerId: '/loggers/ai' })
    assert.match(detailOf(other), /^ValidationError diagnosticId:/)
  })
})

test('a logger that a diagnostic uses is not deleted', async () => {
  await withService({ parents: ['/apis/a'] }, async ({ call, put }) => {
    put('/loggers/ai', logger)
    put('/apis/a/diagnostics/applicationinsights', { loggerId: '/loggers/ai' })
    const reply = await call('DELETE', '/loggers/ai', undefined, { headers: { 'if-match': '*' } })
    assert.is(reply.status, 400)
    assert.match(reply.body.error.message, '/apis/a/diagnostics/applicationinsights')
  })
})

test.run()
