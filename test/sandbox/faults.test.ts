import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { createFaults } from '../../lib/sandbox/faults.ts'
import { detailOf, withService } from './_support/service.ts'

const path = '/policies/policy'
const body = { properties: { value: '<policies/>' } }

async function rejects(promise: Promise<unknown>): Promise<void> {
  try {
    await promise
  } catch {
    return
  }
  assert.unreachable('the connection drops')
}

test('a fault strikes what matches, so often and not before its time', () => {
  const faults = createFaults()
  const fault = { kind: 'status', method: 'PUT', path: '/apis/A', skip: 1, times: 2 } as const
  faults.add(fault)
  const take = (method: string, where: string) => faults.take({ method, path: where, query: '' })
  assert.is(take('GET', '/apis/a'), undefined)
  assert.is(take('PUT', '/apis/b'), undefined)
  assert.is(take('PUT', '/apis/a'), undefined, 'the first is spared')
  assert.is(take('PUT', '/apis/a'), fault)
  assert.is(take('PUT', '/apis/a'), fault)
  assert.is(take('PUT', '/apis/a'), undefined)
})

test('patterns are tried on path and query, again and again', () => {
  const faults = createFaults()
  faults.add({ kind: 'reset', method: /^(?:PUT|GET)$/g, path: /asyncId=/g, times: 2 })
  const request = { method: 'GET', path: '/a', query: 'asyncId=1' }
  assert.is(faults.take({ ...request, query: '' }), undefined)
  assert.ok(faults.take(request))
  assert.ok(faults.take(request))
})

test('of two faults the earlier one comes first', () => {
  const faults = createFaults()
  faults.add({ kind: 'reset' })
  faults.add({ kind: 'lost' })
  const request = { method: 'GET', path: '/', query: '' }
  assert.equal(
    [1, 2, 3].map(() => faults.take(request)?.kind),
    ['reset', 'lost', undefined],
  )
})

test('a status is answered, with all that belongs to it, and nothing is done', async () => {
  await withService({}, async ({ call, fail, snapshot }) => {
    const details = [{ code: 'c', target: 't', message: 'm' }]
    fail({ kind: 'status', status: 503, code: 'Busy', message: 'Later.', details, retryAfter: 7 })
    const reply = await call('PUT', path, body)
    assert.is(reply.status, 503)
    assert.equal(reply.body.error, { code: 'Busy', message: 'Later.', details })
    assert.is(reply.headers.get('retry-after'), '7')
    assert.equal(snapshot(), {})
    assert.is((await call('PUT', path, body)).status, 201)
    fail({ kind: 'status' })
    const plain = await call('GET', path)
    assert.is(plain.status, 500)
    assert.is(plain.body.error.code, 'InternalServerError')
    assert.is(plain.headers.get('retry-after'), null)
  })
})

test('a proxy answers with a page', async () => {
  await withService({}, async ({ call, fail }) => {
    fail({ kind: 'status', status: 502, text: '<html>Bad Gateway</html>' })
    const reply = await call('GET', path)
    assert.is(reply.status, 502)
    assert.is(reply.text, '<html>Bad Gateway</html>')
    assert.is(reply.headers.get('content-type'), 'text/html')
  })
})

test('a connection drops before or after the work', async () => {
  await withService({}, async ({ call, fail, snapshot, requests }) => {
    fail({ kind: 'reset', method: 'PUT' })
    await rejects(call('PUT', path, body))
    assert.equal(snapshot(), {})
    fail({ kind: 'reset-after', method: 'PUT' })
    await rejects(call('PUT', path, body))
    assert.equal(Object.keys(snapshot()), [path])
    assert.equal(
      requests.map(({ status }) => status),
      [undefined, undefined],
    )
  })
})

test('a late failure is accepted first', async () => {
  await withService({}, async ({ call, write, fail, snapshot }) => {
    const fragment = { value: '<fragment/>' }
    fail({ kind: 'late', path: '/policyFragments/f' })
    const accepted = await call('PUT', '/policyFragments/f', { properties: fragment })
    assert.is(accepted.status, 201)
    const location = accepted.headers.get('location')!
    await call('GET', location)
    const reply = await call('GET', location)
    assert.is(reply.status, 400)
    assert.match(detailOf(reply), /Error in element '[^']+' on line \d+, column \d+: /)
    assert.equal(snapshot(), {})
    fail({ kind: 'late', path })
    assert.is((await write(path, { value: '<policies/>' })).status, 400, 'no write but now')
  })
})

test('a lost write is answered as done', async () => {
  await withService({}, async ({ call, write, fail, snapshot, put }) => {
    for (const [place, value, kept] of [
      [path, '<policies><inbound/></policies>', '<policies/>'],
      ['/policyFragments/f', '<fragment><base/></fragment>', '<fragment/>'],
    ] as const) {
      fail({ kind: 'lost', method: 'PUT' })
      const created = await write(place, { value })
      assert.is(created.status, 201, place)
      assert.equal(snapshot()[place], undefined)
      put(place, { value: kept })
      const before = snapshot()
      fail({ kind: 'lost', method: 'PUT' })
      assert.is((await write(place, { value })).status, 200)
      assert.equal(snapshot(), before)
      fail({ kind: 'lost', method: 'DELETE' })
      const headers = { 'if-match': '*' }
      assert.is((await call('DELETE', place, undefined, { headers })).status, 200)
      assert.equal(snapshot(), before)
    }
  })
})

test.run()
