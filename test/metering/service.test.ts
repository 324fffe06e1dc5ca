import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Service, serviceOpener } from '../../lib/metering/service.ts'
import { isUserError } from '../../lib/workspace/user-error.ts'
import { project, type TestProject } from '../_support/project.ts'

const key = 'key-of-this-machine'

const openerOf = ({ root }: TestProject, env: Readonly<Record<string, string>> = {}) =>
  serviceOpener({ cwd: root, env }, 'dashboard')

const withOpened = async (
  open: () => Promise<Service>,
  work: (service: Service) => Promise<void>,
): Promise<void> => {
  const service = await open()
  await work(service).finally(service.collector.close)
}

test('it is opened when it is needed, once, also by several at once', async () => {
  const files = project()
  const open = openerOf(files)
  assert.equal(files.list('.'), [])
  const opened = await Promise.all([open(), open(), open()])
  assert.is(new Set(opened).size, 1)
  assert.is(await open(), opened[0])
  assert.is(opened[0]?.dashboard, 'dashboard')
  assert.ok(files.list('.').some((file) => file.endsWith('.apim-policy/usage.db')))
  await opened[0]?.collector.close()
})

test('after a failure the next one asks again', async () => {
  const files = project({ 'collector.json': '{"store":7}' })
  const open = openerOf(files)
  assert.is(await open().catch(isUserError), true)
  assert.is(await open().catch(isUserError), true)
  files.write('collector.json', '{"store":"usage.db"}')
  await withOpened(open, async ({ collector }) => {
    assert.equal(await collector.database.all('SELECT 1 AS one'), [{ one: 1 }])
    assert.match(collector.now(), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
  })
})

test('the key of the machine opens everything, beside those of the settings', async () => {
  const settings = {
    access: { keys: [{ name: 'team', key: 'key-of-team-a-alone', subscriptions: ['a'] }] },
  }
  const files = project({ 'collector.json': JSON.stringify(settings) })
  await withOpened(openerOf(files, { COLLECTOR_LOCAL_KEY: key }), async ({ access }) => {
    const { mayRead, maySend, mayReadBill } = access.keyHolder?.(key) ?? {}
    assert.equal([mayRead, maySend, mayReadBill], [true, true, true])
    assert.equal(access.keyHolder?.('key-of-team-a-alone')?.subscriptions, ['a'])
  })
  await withOpened(openerOf(files), async ({ access }) => {
    assert.is(access.keyHolder?.(key), undefined)
  })
})

test('without keys, or with an empty one, nobody is let in', async () => {
  await withOpened(openerOf(project()), async ({ access }) => {
    assert.is(access.keyHolder, undefined)
  })
  await withOpened(openerOf(project(), { COLLECTOR_LOCAL_KEY: '' }), async ({ access }) => {
    assert.is(access.keyHolder?.(''), undefined)
  })
})

test.run()
