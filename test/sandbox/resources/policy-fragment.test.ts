import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  detailOf,
  inbound,
  type Reply,
  type TestService,
  withService,
} from '../_support/service.ts'

const path = '/policyFragments/checks'
const value = '<fragment>\n  <set-header name="a"><value>b</value></set-header>\n</fragment>'

test('a fragment is written in the background, and read with its wrapper', async () => {
  await withService({}, async ({ call, write }) => {
    const reply = await write(path, { value, format: 'rawxml', description: 'checks' })
    assert.is(reply.status, 201)
    const inner = '<set-header name="a">\r\n\t<value>b</value>\r\n</set-header>'
    assert.equal(reply.body.properties, {
      value: inner,
      description: 'checks',
      provisioningState: 'Succeeded',
    })
    const read = await call('GET', path, undefined, { query: 'format=rawxml' })
    assert.equal(read.body.properties, {
      value:
        '<fragment>\r\n\t<set-header name="a">\r\n\t\t<value>b</value>\r\n\t</set-header>\r\n</fragment>',
      format: 'rawxml',
      description: 'checks',
      provisioningState: 'Succeeded',
    })
    assert.is(read.etag, reply.etag)
    assert.match((await call('GET', path)).body.properties.value, /^<fragment>/)
  })
})

test('policies without the wrapper are a fragment too', async () => {
  await withService({}, async ({ write, get }) => {
    await write(path, { value: '<!-- a -->\n<base />\n<rewrite-uri template="/" />' })
    assert.is(
      get(path)?.properties['value'],
      '<fragment>\r\n\t<!-- a -->\r\n\t<base />\r\n\t<rewrite-uri template="/" />\r\n</fragment>',
    )
  })
})

/** A write that is accepted, and then fails. */
async function refused({ call, write, snapshot }: TestService, text: string): Promise<Reply> {
  const before = snapshot()
  const first = await call('PUT', path, { properties: { value: text, format: 'rawxml' } })
  assert.is(first.status, 201, 'it is accepted')
  await call('GET', first.headers.get('location')!)
  await call('GET', first.headers.get('location')!)
  assert.equal(snapshot(), before, 'nothing is stored')
  return write(path, { value: text, format: 'rawxml' })
}

test('a text that is not XML is refused late', async () => {
  await withService({}, async (service) => {
    const cases: readonly (readonly [string, string])[] = [
      [
        '<fragment>\n<base>\n</fragment>',
        "The 'base' start tag on line 2 position 2 does not match the end tag of 'fragment'. Line 3, position 3.",
      ],
      ['./checks.xml', 'Data at the root level is invalid. Line 1, position 1.'],
      ['', 'Root element is missing.'],
      ['<policies />', "The root element must be 'fragment', not 'policies'. Line 1, position 2."],
    ]
    for (const [text, message] of cases) {
      const reply = await refused(service, text)
      assert.is(reply.status, 400, text)
      assert.equal(reply.body.error, {
        code: 'ValidationError',
        message: `The policy fragment is not a valid XML: ${message}`,
        details: null,
      })
    }
  })
})

test('unknown policies and references are refused late, with details', async () => {
  await withService({}, async (service) => {
    const reply = await refused(
      service,
      '<fragment>\n  <teapot />\n  <set-backend-service backend-id="b" />\n</fragment>',
    )
    assert.is(
      detailOf(reply),
      "ValidationError teapot: Error in element 'teapot' on line 2, column 4: Policy 'teapot' is not recognized. | set-backend-service: Error in element 'set-backend-service' on line 3, column 4: Backend with id 'b' could not be found.",
    )
  })
})

test('a fragment has no sections', async () => {
  await withService({}, async (service) => {
    const reply = await refused(service, '<inbound><base /></inbound>')
    assert.match(detailOf(reply), "on line 1, column 2: Policy 'inbound' is not recognized.")
  })
})

test('a fragment does not include a fragment, not even one that exists', async () => {
  await withService({}, async (service) => {
    service.put('/policyFragments/other', { value: '<fragment/>' })
    const reply = await refused(
      service,
      '<fragment><include-fragment fragment-id="other" /></fragment>',
    )
    assert.is(
      detailOf(reply),
      "ValidationError include-fragment: Error in element 'include-fragment' on line 1, column 12: A policy fragment cannot include another policy fragment.",
    )
  })
})

test('ids and descriptions have their limits, which are checked at once', async () => {
  await withService({}, async ({ call }) => {
    const properties = { value }
    for (const id of ['a.b', 'a b', '-a', 'a-', 'x'.repeat(81)]) {
      const reply = await call('PUT', `/policyFragments/${id}`, { properties })
      assert.is(reply.status, 400, id)
    }
    const long = { value, description: 'd'.repeat(1001) }
    const reply = await call('PUT', path, { properties: long })
    assert.match(detailOf(reply), /^ValidationError description:/)
    assert.is((await call('PUT', path, { properties: {} })).status, 400)
  })
})

test('what includes a fragment is listed, and keeps it from being deleted', async () => {
  await withService({ parents: ['/apis/a'] }, async ({ base, call, put }) => {
    put(path, { value })
    const include = inbound('<include-fragment fragment-id="Checks" />')
    put('/policies/policy', { value: include })
    put('/apis/a/policies/policy', { value: include })
    const list = await call('POST', `${path}/listReferences`)
    const prefix = base.replace(/^http:\/\/[^/]+/, '')
    assert.equal(list.body.value, [
      { id: `${prefix}/apis/a/policies/policy` },
      { id: `${prefix}/policies/policy` },
    ] as never)
    const headers = { 'if-match': '*' }
    const reply = await call('DELETE', path, undefined, { headers })
    assert.is(reply.status, 400)
    assert.equal(reply.body.error, {
      code: 'ValidationError',
      message:
        "The Policy Fragment 'checks' is used by the following entities:\r\n/apis/a/policies/policy\r\n/policies/policy\r\n",
      details: null,
    })
    put('/policies/policy', { value: '<policies/>' })
    put('/apis/a/policies/policy', { value: '<policies/>' })
    assert.equal((await call('POST', `${path}/listReferences`)).body.value, [])
    assert.is((await call('DELETE', path, undefined, { headers })).status, 200)
    assert.is(
      (await call('POST', `${path}/listReferences`)).body.error.message,
      'PolicyFragment not found.',
    )
  })
})

test.run()
