import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { detailOf, withService } from '../_support/service.ts'

const path = '/policyFragments/f'
const good = { properties: { value: '<fragment><base /></fragment>', format: 'rawxml' } }
const bad = { properties: { value: '<fragment><teapot /></fragment>', format: 'rawxml' } }

test('an accepted write names both places to follow it', async () => {
  await withService({}, async ({ base, call }) => {
    const created = await call('PUT', path, good)
    assert.is(created.status, 201)
    assert.is(created.body.properties['provisioningState'], 'InProgress')
    assert.is(created.headers.get('retry-after'), '0')
    const location = created.headers.get('location')!
    assert.ok(location.startsWith(`${base}${path}?api-version=2024-05-01&asyncId=`))
    assert.match(location, /asyncId=[0-9a-f]{24}&asyncCode=201$/)
    const result = created.headers.get('azure-asyncoperation')!
    assert.ok(result.startsWith(`${base}/tenant/operationResults/`))
    assert.match(result, /\/[0-9a-f]{24}\?api-version=2024-05-01$/)
    await call('GET', location)
    await call('GET', location)
    const updated = await call('PUT', path, good)
    assert.is(updated.status, 200)
    assert.match(updated.headers.get('location') ?? '', /asyncCode=200$/)
  })
})

test('Location says 202 until the write is done, and then shows the resource', async () => {
  await withService({}, async ({ call }) => {
    const location = (await call('PUT', path, good)).headers.get('location')!
    const first = await call('GET', location)
    assert.is(first.status, 202)
    assert.is(first.headers.get('location'), location)
    assert.is(first.headers.get('retry-after'), '0')
    assert.is(first.text, '')
    const last = await call('GET', location)
    assert.is(last.status, 201)
    assert.is(last.body.properties['provisioningState'], 'Succeeded')
    assert.is(last.etag, (await call('GET', path)).etag)
  })
})

test('Azure-AsyncOperation always answers 200, and tells the state in words', async () => {
  await withService({}, async ({ call }) => {
    const result = (await call('PUT', path, good)).headers.get('azure-asyncoperation')!
    const first = await call('GET', result)
    assert.is(first.status, 200)
    assert.is(first.body.status, 'InProgress')
    const last = await call('GET', result)
    assert.is(last.body.status, 'Succeeded')
    assert.is(last.headers.get('retry-after'), null)
    assert.match(last.body.id, /\/tenant\/operationResults\/[0-9a-f]{24}$/)
  })
})

test('of a failure Location tells everything, Azure-AsyncOperation hardly anything', async () => {
  await withService({}, async ({ call, snapshot }) => {
    const accepted = await call('PUT', path, bad)
    assert.is(accepted.status, 201)
    const result = accepted.headers.get('azure-asyncoperation')!
    await call('GET', result)
    const poor = await call('GET', result)
    assert.is(poor.status, 200)
    assert.equal([poor.body.status, poor.body.error] as unknown[], [
      'Failed',
      { code: 'ValidationError', message: 'One or more fields contain incorrect values:' },
    ])
    const location = accepted.headers.get('location')!
    const rich = await call('GET', location)
    assert.is(rich.status, 400)
    assert.match(detailOf(rich), "Error in element 'teapot' on line 1, column 12:")
    assert.equal(snapshot(), {})
  })
})

test('only the address that is wanted is given', async () => {
  await withService({ asyncHeaders: 'location' }, async ({ call, write }) => {
    const reply = await call('PUT', path, good)
    assert.is(reply.status, 202)
    assert.is(reply.text, '')
    assert.is(reply.headers.get('azure-asyncoperation'), null)
    assert.ok(reply.headers.get('location'))
    await new Promise((done) => setTimeout(done, 30))
    assert.is((await write(path, good.properties)).status, 200)
  })
  await withService({ asyncHeaders: 'azure-async-operation' }, async ({ call }) => {
    const reply = await call('PUT', path, good)
    assert.is(reply.status, 201)
    assert.is(reply.headers.get('location'), null)
    assert.ok(reply.headers.get('azure-asyncoperation'))
  })
})

test('the old content is served until the new one is there', async () => {
  await withService({ asyncDelay: 60 }, async ({ call, put, get }) => {
    put(path, { value: '<fragment />' })
    const { etag } = get(path)!
    const changed = await call('PUT', path, good)
    const during = await call('GET', path, undefined, { query: 'format=rawxml' })
    assert.is(during.body.properties.value, '<fragment />')
    assert.is(during.body.properties['provisioningState'], 'InProgress')
    assert.is(during.etag, etag)
    assert.is(get(path)?.etag, etag)
    const location = changed.headers.get('location')!
    assert.is((await call('GET', location)).status, 202)
    assert.is((await call('GET', location)).status, 202)
    await new Promise((done) => setTimeout(done, 70))
    assert.is((await call('GET', location)).status, 200)
    assert.is.not(get(path)?.etag, etag)
  })
})

test('what is being created is not found yet', async () => {
  await withService({ asyncDelay: 1000 }, async ({ call }) => {
    await call('PUT', path, good)
    assert.is((await call('GET', path)).status, 404)
    const location = (await call('PUT', '/policyFragments/g', good)).headers.get('location')!
    assert.is((await call('GET', location)).headers.get('retry-after'), '1')
  })
})

test('a write that nobody follows is finished all the same', async () => {
  await withService({}, async ({ call, get }) => {
    await call('PUT', path, good)
    assert.is(get(path), undefined)
    await new Promise((done) => setTimeout(done, 30))
    assert.ok(get(path))
  })
})

test('another write in the meantime is told to come again', async () => {
  await withService({ asyncDelay: 1000 }, async ({ call, put }) => {
    put(path, { value: '<fragment />' })
    await call('PUT', path, good)
    const headers = { 'if-match': '*' }
    for (const reply of [
      await call('PUT', path, good),
      await call('DELETE', path, undefined, { headers }),
    ]) {
      assert.is(reply.status, 409)
      assert.equal(reply.body.error, {
        code: 'PessimisticConcurrencyConflict',
        message: 'Operation on the PolicyFragment is in progress',
        details: null,
      })
    }
    assert.is((await call('PUT', '/policyFragments/other', good)).status, 201)
  })
})

test('an id that nobody gave is followed nowhere', async () => {
  await withService({}, async ({ call }) => {
    const query = `asyncId=${'0'.repeat(24)}&asyncCode=200`
    assert.is((await call('GET', path, undefined, { query })).status, 404)
    assert.is((await call('GET', `/tenant/operationResults/${'0'.repeat(24)}`)).status, 404)
  })
})

test.run()
