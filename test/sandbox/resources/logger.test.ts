import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { detailOf, withService } from '../_support/service.ts'

const path = '/loggers/hub'
const literal = {
  loggerType: 'azureEventHub',
  credentials: { name: 'events', connectionString: 'Endpoint=sb://a/;SharedAccessKey=k' },
}

test('each write makes a new named value of a literal credential', async () => {
  await withService({}, async ({ call, write, snapshot, get }) => {
    await write(path, literal)
    await write(path, literal)
    const spawned = Object.entries(snapshot()).filter(([key]) => key.startsWith('/namedValues/'))
    assert.is(spawned.length, 2)
    for (const [key, { displayName, value, secret }] of spawned) {
      assert.match(key, /^\/namedValues\/[0-9a-f]{24}$/)
      assert.match(String(displayName), /^Logger-Credentials--[0-9a-f]{24}$/)
      assert.is(value, literal.credentials.connectionString)
      assert.is(secret, true)
    }
    const shown = (await call('GET', path)).body.properties['credentials']
    const { displayName } = spawned[1]![1]
    assert.equal(shown, { name: 'events', connectionString: `{{${displayName}}}` })
    assert.is(get(path)?.properties['isBuffered'], true)
  })
})

test('the id of an identity counts as a credential, the address of the hub does not', async () => {
  await withService({}, async ({ write, get }) => {
    const credentials = {
      name: 'events',
      endpointAddress: 'a.servicebus.windows.net',
      identityClientId: '11111111-1111-1111-1111-111111111111',
    }
    assert.is((await write(path, { loggerType: 'azureEventHub', credentials })).status, 201)
    const { identityClientId, ...rest } = get(path)!.properties['credentials'] as Record<
      string,
      string
    >
    assert.equal(rest as object, { name: 'events', endpointAddress: 'a.servicebus.windows.net' })
    assert.match(identityClientId!, /^\{\{Logger-Credentials--[0-9a-f]{24}\}\}$/)
  })
})

test('a reference to a named value stays, and must lead somewhere', async () => {
  await withService({}, async ({ write, put, snapshot }) => {
    const credentials = { instrumentationKey: '{{ai-key}}' }
    const properties = { loggerType: 'applicationInsights', credentials }
    const reply = await write(path, properties)
    assert.is(reply.status, 400)
    assert.is(
      detailOf(reply),
      "ValidationError One or more Properties ['{0}'] specified are missing.: ai-key",
    )
    put('/namedValues/x', { displayName: 'ai-key', value: 'v' })
    const count = Object.keys(snapshot()).length
    assert.equal((await write(path, properties)).body.properties['credentials'], credentials)
    assert.is(Object.keys(snapshot()).length, count + 1)
  })
})

test('a logger in a workspace has its named values there', async () => {
  await withService({ parents: ['/workspaces/w'] }, async ({ write, snapshot }) => {
    await write('/workspaces/w/loggers/hub', literal)
    assert.ok(Object.keys(snapshot()).some((key) => key.startsWith('/workspaces/w/namedValues/')))
    assert.not(Object.keys(snapshot()).some((key) => key.startsWith('/namedValues/')))
  })
})

test('loggers without what their type needs are refused, and make no named values', async () => {
  const cases: readonly (readonly [object, string])[] = [
    [{ credentials: {} }, 'loggerType'],
    [{ loggerType: 'file' }, 'loggerType'],
    [{ loggerType: 'azureEventHub' }, 'credentials'],
    [{ loggerType: 'azureEventHub', credentials: { connectionString: 'c' } }, 'credentials'],
    [{ loggerType: 'azureEventHub', credentials: { name: 'n' } }, 'credentials'],
    [{ loggerType: 'applicationInsights', credentials: { name: 'n' } }, 'credentials'],
    [{ ...literal, credentials: { ...literal.credentials, more: 1 } }, 'credentials'],
  ]
  await withService({}, async ({ write, snapshot }) => {
    for (const [properties, target] of cases) {
      const reply = await write(path, properties)
      assert.is(reply.status, 400)
      assert.match(detailOf(reply), new RegExp(`^ValidationError ${target}:`))
    }
    assert.equal(snapshot(), {})
    assert.is((await write('/loggers/azuremonitor', { loggerType: 'azureMonitor' })).status, 201)
  })
})

test.run()
