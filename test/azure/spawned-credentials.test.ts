import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { credentialsBefore, deleteSpawned } from '../../lib/azure/spawned-credentials.ts'
import { change } from '../plan/_support/changes.ts'
import { errorOf, withService } from './with-service.ts'

const logger = (connectionString: string) => ({
  loggerType: 'azureEventHub',
  credentials: { name: 'hub', connectionString },
})
const changes = [change('loggers/hub')]

test('without loggers nothing is asked', () =>
  withService(async ({ client, sandbox }) => {
    assert.is(await credentialsBefore(client, [change('backends/b')]), undefined)
    assert.is(sandbox.requests.length, 0)
  }))

test('what the service made of credentials since is deleted, what is in use is not', () =>
  withService(async ({ client, sandbox }) => {
    sandbox.put('/namedValues/own', { displayName: 'own', value: 'v' })
    sandbox.put('/loggers/hub', logger('Endpoint=one'))
    const before = await credentialsBefore(client, changes)
    const held = Object.keys(sandbox.snapshot())
    assert.is(before?.collection, '/namedValues')
    assert.is(before?.ids.length, 1)
    sandbox.put('/loggers/hub', logger('Endpoint=two'))
    sandbox.put('/loggers/hub', logger('Endpoint=three'))
    assert.is(Object.keys(sandbox.snapshot()).length, held.length + 2)
    await deleteSpawned(client, before!)
    const now = Object.keys(sandbox.snapshot())
    assert.is(now.length, held.length + 1, 'the one of the logger stays')
    assert.ok(held.every((each) => now.includes(each)))
    const { connectionString } = sandbox.get('/loggers/hub')!.properties['credentials'] as {
      readonly connectionString: string
    }
    const named = Object.values(sandbox.snapshot()).map((each) => `{{${each['displayName']}}}`)
    assert.ok(named.includes(connectionString))
  }))

test('in a workspace they are those of the workspace', () =>
  withService(
    async ({ client, sandbox }) => {
      const path = '/workspaces/w/loggers/hub'
      sandbox.put('/loggers/hub', logger('Endpoint=elsewhere'))
      const before = await credentialsBefore(client, [change('loggers/hub', { path })])
      assert.equal(before, { collection: '/workspaces/w/namedValues', ids: [] })
      sandbox.put(path, logger('Endpoint=one'))
      sandbox.remove(path)
      await deleteSpawned(client, before!)
      const names = Object.keys(sandbox.snapshot()).filter((each) => each.includes('namedValues'))
      assert.is(names.length, 1)
      assert.not.match(names[0]!, 'workspaces')
    },
    { parents: ['/workspaces/w'] },
  ))

test('a failure that says nothing of use is not swallowed', () =>
  withService(async ({ client, sandbox }) => {
    sandbox.put('/loggers/hub', logger('Endpoint=one'))
    sandbox.fail({ method: 'DELETE', kind: 'status', status: 403, code: 'AuthorizationFailed' })
    const error = await errorOf(deleteSpawned(client, { collection: '/namedValues', ids: [] }))
    assert.is(error.name, 'ServiceError')
  }))

test.run()
