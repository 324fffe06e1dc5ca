import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { detailOf, inbound, withService } from '../_support/service.ts'

const single = { url: 'https://example.org', protocol: 'http' }

test('a backend is single unless it says otherwise', async () => {
  await withService({}, async ({ write }) => {
    const { status, body } = await write('/backends/a', single)
    assert.is(status, 201)
    assert.equal(body.properties as object, { type: 'Single', ...single })
  })
})

test('a single backend needs an address and a protocol', async () => {
  const cases: readonly (readonly [object, string])[] = [
    [{ protocol: 'http' }, 'url'],
    [{ url: 'example', protocol: 'http' }, 'url'],
    [{ url: 'https://example.org' }, 'protocol'],
    [{ ...single, protocol: 'https' }, 'protocol'],
    [{ ...single, url: `https://${'a'.repeat(2000)}` }, 'url'],
    [{ ...single, title: 't'.repeat(301) }, 'title'],
    [{ ...single, description: 't'.repeat(2001) }, 'description'],
    [{ ...single, type: 'Double' }, 'type'],
    [{ ...single, pool: { services: [{ id: '/backends/a' }] } }, 'pool'],
    [{ ...single, credentials: 'secret' }, 'credentials'],
  ]
  await withService({}, async ({ write }) => {
    for (const [properties, target] of cases) {
      const reply = await write('/backends/a', properties)
      assert.is(reply.status, 400, JSON.stringify(properties).slice(0, 80))
      assert.match(detailOf(reply), new RegExp(`^ValidationError ${target}:`))
    }
    assert.is((await write(`/backends/${'x'.repeat(81)}`, single)).status, 400)
  })
})

test('the named values of credentials must exist', async () => {
  await withService({}, async ({ write, put }) => {
    const credentials = {
      header: { 'api-key': ['{{key}}'] },
      authorization: { scheme: 'Bearer', parameter: '{{token}}' },
    }
    const reply = await write('/backends/a', { ...single, credentials })
    assert.is(
      detailOf(reply),
      "ValidationError credentials: Property 'key' not found. | credentials: Property 'token' not found.",
    )
    put('/namedValues/1', { displayName: 'key', value: 'v' })
    put('/namedValues/2', { displayName: 'token', value: 'v' })
    assert.is((await write('/backends/a', { ...single, credentials })).status, 201)
  })
})

test('unknown fields are dropped, unknown credentials are passed through', async () => {
  await withService({}, async ({ write }) => {
    const credentials = { managedIdentity: { resource: 'https://cognitiveservices.azure.com' } }
    const { body } = await write('/backends/a', { ...single, credentials, circuitBraker: {} })
    assert.equal(body.properties as object, { type: 'Single', ...single, credentials })
  })
})

test('a pool shows its members by their full ids, and null for what it has not', async () => {
  await withService({}, async ({ base, call, write, put }) => {
    put('/backends/a', single)
    put('/backends/b', single)
    const prefix = base.replace(/^http:\/\/[^/]+/, '')
    const services = [
      { id: '/backends/A', weight: 3, priority: 1 },
      { id: `${prefix.toUpperCase()}/backends/b`, priority: null },
    ]
    await write('/backends/pool', { type: 'Pool', pool: { services } })
    assert.equal((await call('GET', '/backends/pool')).body.properties as object, {
      title: null,
      url: null,
      protocol: null,
      type: 'Pool',
      pool: {
        services: [
          { id: `${prefix}/backends/a`, weight: 3, priority: 1 },
          { id: `${prefix}/backends/b`, priority: null },
        ],
      },
    })
  })
})

test('members of a pool exist, are single and have sensible weights', async () => {
  await withService({ parents: ['/workspaces/w'] }, async ({ write, put }) => {
    put('/backends/a', single)
    put('/backends/inner', { type: 'Pool', pool: { services: [{ id: '/backends/a' }] } })
    const cases: readonly (readonly [unknown, RegExp])[] = [
      [undefined, /at least one/],
      [{}, /at least one/],
      [{ services: [] }, /at least one/],
      [{ services: [{}] }, /Id is required/],
      [{ services: [{ id: '/backends/none' }] }, /'none' could not be found/],
      [{ services: [{ id: '/loggers/a' }] }, /'a' could not be found/],
      [{ services: [{ id: '/backends/inner' }] }, /cannot be a member/],
      [{ services: [{ id: '/backends/a', weight: 101 }] }, /'weight' must be/],
      [{ services: [{ id: '/backends/a', priority: -1 }] }, /'priority' must be/],
      [{ services: [{ id: '/backends/a', priority: 1.5 }] }, /'priority' must be/],
    ]
    for (const [pool, message] of cases) {
      const reply = await write('/backends/pool', { type: 'Pool', pool })
      assert.is(reply.status, 400, JSON.stringify(pool))
      assert.match(detailOf(reply), message)
    }
    const other = await write('/workspaces/w/backends/pool', {
      type: 'Pool',
      pool: { services: [{ id: '/backends/a' }] },
    })
    assert.is(other.status, 400, 'a workspace does not see the backends of the service')
  })
})

test('a backend that something uses is not deleted', async () => {
  await withService({}, async ({ call, put }) => {
    const headers = { 'if-match': '*' }
    put('/backends/a', single)
    put('/backends/pool', { type: 'Pool', pool: { services: [{ id: '/backends/a' }] } })
    put('/policies/policy', { value: inbound('<set-backend-service backend-id="pool" />') })
    const used = await call('DELETE', '/backends/a', undefined, { headers })
    assert.match(used.body.error.message, 'entities:\r\n/backends/pool\r\n')
    const pool = await call('DELETE', '/backends/pool', undefined, { headers })
    assert.match(pool.body.error.message, 'entities:\r\n/policies/policy\r\n')
  })
})

test.run()
