import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { withService } from './_support/service.ts'

const path = '/policies/policy'
const body = { properties: { value: '<policies/>' } }
const stale = '"AAAAAAAAAAE="'

test('a version is shown by every reading and writing, and changes with every write', async () => {
  await withService({}, async ({ call, get }) => {
    const created = await call('PUT', path, body)
    assert.match(created.etag, /^"[A-Za-z0-9+/]{11}="$/)
    assert.is((await call('GET', path)).etag, created.etag)
    const head = await call('HEAD', path)
    assert.equal([head.status, head.etag, head.text], [200, created.etag, ''])
    assert.is(get(path)?.etag, created.etag)
    const updated = await call('PUT', path, body)
    assert.is.not(updated.etag, created.etag)
    assert.is((await call('GET', path)).etag, updated.etag)
  })
})

test('what is deleted and made again has a version of its own', async () => {
  await withService({}, async ({ call }) => {
    const first = await call('PUT', path, body)
    await call('DELETE', path, undefined, { headers: { 'if-match': first.etag } })
    assert.is.not((await call('PUT', path, body)).etag, first.etag)
  })
})

test('a write with If-Match succeeds only on that version', async () => {
  await withService({}, async ({ call, snapshot }) => {
    const put = (ifMatch: string) => call('PUT', path, body, { headers: { 'if-match': ifMatch } })
    for (const ifMatch of ['*', stale]) assert.is((await put(ifMatch)).status, 412, 'not there yet')
    assert.equal(snapshot(), {})
    const { etag } = await call('PUT', path, body)
    assert.is((await put('*')).status, 200)
    const conflict = await put(etag)
    assert.is(conflict.status, 412)
    assert.is(conflict.body.error.code, 'PreconditionFailed')
    const { etag: current } = await call('GET', path)
    assert.is((await put(`${stale}, ${current}`)).status, 200)
  })
})

test('If-None-Match is honoured only where that is asked for', async () => {
  const headers = { 'if-none-match': '*' }
  await withService({}, async ({ call }) => {
    await call('PUT', path, body)
    assert.is((await call('PUT', path, body, { headers })).status, 200)
  })
  await withService({ preconditions: 'all' }, async ({ call }) => {
    assert.is((await call('PUT', path, body, { headers })).status, 201)
    assert.is((await call('PUT', path, body, { headers })).status, 412)
  })
})

test('deleting and patching need If-Match', async () => {
  await withService({}, async ({ call, put, get }) => {
    put('/loggers/l', { loggerType: 'azureMonitor' })
    const patch = { properties: { description: 'd' } }
    const without = [await call('DELETE', '/loggers/l'), await call('PATCH', '/loggers/l', patch)]
    for (const reply of without) {
      assert.is(reply.status, 400)
      assert.is(reply.body.error.code, 'ValidationError')
    }
    const old = { headers: { 'if-match': stale } }
    assert.is((await call('DELETE', '/loggers/l', undefined, old)).status, 412)
    assert.is((await call('PATCH', '/loggers/l', patch, old)).status, 412)
    const { etag } = get('/loggers/l')!
    const current = { headers: { 'if-match': etag } }
    assert.is((await call('PATCH', '/loggers/l', patch, current)).status, 200)
    assert.is(get('/loggers/l')?.properties['description'], 'd')
    assert.is(
      (await call('PATCH', '/loggers/none', patch, { headers: { 'if-match': '*' } })).status,
      404,
    )
  })
})

test('deleting what is not there is no failure', async () => {
  await withService({}, async ({ call }) => {
    const headers = { 'if-match': '*' }
    const reply = await call('DELETE', path, undefined, { headers })
    assert.equal([reply.status, reply.text], [204, ''])
  })
})

test('policies and fragments are not patched', async () => {
  await withService({}, async ({ call, put }) => {
    put(path, { value: '<policies/>' })
    assert.is((await call('PATCH', path, body, { headers: { 'if-match': '*' } })).status, 405)
  })
})

test.run()
