import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { markupElements } from '../../lib/document/markup.ts'
import { sections } from '../../lib/document/visit.ts'
import type { Section } from '../../lib/policies/definition.ts'
import { documentReferences } from '../../lib/resources/document-references.ts'
import { readPolicy } from '../../lib/sandbox/read-policy.ts'
import { startSandbox } from '../../lib/testing.ts'
import { equal } from '../../lib/xml/equal.ts'
import type { XmlElement, XmlNode } from '../../lib/xml/node.ts'
import { read } from '../../lib/xml/read.ts'
import { corpusFiles, corpusText, hasCorpus } from '../_support/corpus.ts'
import { detailOf, inbound, type TestService, withService } from './_support/service.ts'

test('it listens on 127.0.0.1 until it is closed', async () => {
  const sandbox = await startSandbox()
  assert.match(sandbox.endpoint, /^http:\/\/127\.0\.0\.1:\d+$/)
  assert.is(sandbox.subscriptionId, '00000000-0000-0000-0000-000000000000')
  assert.equal([sandbox.resourceGroup, sandbox.service], ['sandbox', 'sandbox'])
  assert.is((await fetch(sandbox.endpoint)).status, 401)
  await sandbox.close()
  try {
    await fetch(sandbox.endpoint)
  } catch {
    return
  }
  assert.unreachable('nobody answers any more')
})

test('a port can be chosen, and one that is taken is an error', async () => {
  const first = await startSandbox()
  const port = Number(new URL(first.endpoint).port)
  try {
    await startSandbox({ port })
    assert.unreachable('the port is taken')
  } catch (error) {
    assert.is((error as NodeJS.ErrnoException).code, 'EADDRINUSE')
  }
  await first.close()
  const second = await startSandbox({ port })
  assert.is(second.endpoint, first.endpoint)
  await second.close()
})

test('requests are recorded as they came, with how they were answered', async () => {
  await withService({}, async ({ call, requests, clearRequests }) => {
    const before = Date.now()
    await call('PUT', '/apis/a', { properties: { a: 'ö' } }, { headers: { 'X-Test': 'yes' } })
    await call('GET', '/apis/none')
    const [first, second] = requests
    assert.is(first?.method, 'PUT')
    assert.match(first?.url ?? '', /\/service\/sandbox\/apis\/a\?api-version=2024-05-01$/)
    assert.is(first?.headers['x-test'], 'yes')
    assert.is(first?.body, '{"properties":{"a":"ö"}}')
    assert.is(first?.status, 201)
    assert.ok(first!.time >= before && first!.time <= Date.now())
    assert.equal([second?.method, second?.body, second?.status], ['GET', '', 404])
    clearRequests()
    assert.equal(requests, [])
  })
})

test('a listener is called before a request is handled, and waited for', async () => {
  await withService({}, async ({ call, onRequest, put }) => {
    const seen: string[] = []
    const stop = onRequest(async ({ method, status }) => {
      seen.push(`${method} ${status}`)
      await new Promise((done) => setTimeout(done, 5))
      put('/apis/a', {})
    })
    assert.is((await call('GET', '/apis/a')).status, 200)
    stop()
    await call('GET', '/apis/a')
    assert.equal(seen, ['GET undefined'])
  })
})

test('a listener that fails is answered 500', async () => {
  await withService({}, async ({ call, onRequest }) => {
    const stop = onRequest(() => Promise.reject(new Error('my mistake')))
    const reply = await call('GET', '')
    assert.is(reply.status, 500)
    assert.is(reply.body.error.message, 'my mistake')
    stop()
  })
})

test('answers can be slow', async () => {
  await withService({ latency: 40 }, async ({ call }) => {
    const before = performance.now()
    await call('GET', '')
    assert.ok(performance.now() - before >= 39)
  })
})

test('the portal writes at once, and is refused what others are', async () => {
  await withService({ parents: ['/apis/a'] }, async ({ put, get, remove, snapshot, requests }) => {
    put('/policyFragments/f', { value: '<fragment><base/></fragment>', format: 'rawxml' })
    const { properties, etag } = get('/policyFragments/F')!
    assert.equal(properties, {
      value: '<fragment>\r\n\t<base />\r\n</fragment>',
      format: 'rawxml',
    })
    assert.match(etag, /^"/)
    const include = inbound('<include-fragment fragment-id="f" />')
    put('/apis/a/policies/policy', { value: include })
    assert.throws(() => remove('/policyFragments/f'), 'is used by the following entities')
    const wrong = inbound('<include-fragment fragment-id="g" />')
    assert.throws(() => put('/apis/a/policies/policy', { value: wrong }), "'g' could not be found")
    assert.throws(() => put('/apis/b/policies/policy', { value: include }), 'Api not found.')
    assert.throws(() => put('/teapots/a', {}), 'is not the path of a resource')
    assert.throws(() => get('/apis'), 'is not the path of a resource')
    remove('/apis/a/policies/policy')
    remove('/apis/a/policies/policy')
    remove('/policyFragments/f')
    assert.equal(snapshot(), { '/apis/a': { displayName: 'a' } })
    assert.equal(requests, [])
  })
})

test('two snapshots are equal when the service holds the same', async () => {
  const write = async ({ put, snapshot, remove }: TestService) => {
    put('/namedValues/n', { displayName: 'n', value: 'v' })
    put('/apis/a', {})
    const first = snapshot()
    put('/namedValues/n', { displayName: 'n', value: 'w' })
    assert.not.equal(snapshot(), first)
    put('/apis/b', {})
    remove('/apis/b')
    put('/namedValues/n', { value: 'v', displayName: 'n' })
    assert.equal(snapshot(), first)
    assert.equal(Object.keys(first), ['/apis/a', '/namedValues/n'])
  }
  await withService({}, write)
})

test('parents exist beforehand, with all above them and whatever they are to hold', async () => {
  const parents = [
    '/apis/orders/operations/get',
    { path: '/apis/g/resolvers/users', properties: { path: 'Query/users' } },
    '/workspaces/ai/products/free',
    { path: '/namedValues/n', properties: { displayName: 'n', value: 'v' } },
  ]
  await withService({ parents }, async ({ call, snapshot }) => {
    assert.equal(snapshot(), {
      '/apis/g': { displayName: 'g' },
      '/apis/g/resolvers/users': { displayName: 'users', path: 'Query/users' },
      '/apis/orders': { displayName: 'orders' },
      '/apis/orders/operations/get': { displayName: 'get' },
      '/namedValues/n': { displayName: 'n', value: 'v', secret: false },
      '/workspaces/ai': { displayName: 'ai' },
      '/workspaces/ai/products/free': { displayName: 'free' },
    })
    const { value } = (await call('GET', '/apis/g/resolvers')).body
    assert.equal(
      value.map(({ name, properties }) => [name, properties['path']]),
      [['users', 'Query/users']],
    )
  })
  try {
    await startSandbox({ parents: ['/teapots/a'] })
    assert.unreachable()
  } catch (error) {
    assert.match((error as Error).message, '`/teapots/a` is not the path of a resource')
  }
})

/** Makes everything that a text refers to. */
function provide({ put, get }: TestService, text: string): void {
  const { document } = readPolicy(text, 'rawxml')
  const backend = { url: 'https://example.org', protocol: 'http' }
  for (const { type, id } of documentReferences(document).mentions) {
    if (type === 'backend' && !get(`/backends/${id}`)) put(`/backends/${id}`, backend)
    if (type === 'logger') put(`/loggers/${id}`, { loggerType: 'azureMonitor' })
    if (type === 'fragment' && /^[\w-]+$/.test(id)) {
      put(`/policyFragments/${id}`, { value: '<fragment/>' })
    }
    if (type === 'named-value') put(`/namedValues/${id}`, { displayName: id, value: 'v' })
  }
}

const isElement = (node: XmlNode): node is XmlElement => node.kind === 'element'

/** The policies without the wrapper that a fragment has in the service. */
const unwrapped = (nodes: readonly XmlNode[]): readonly XmlNode[] => {
  const [root] = nodes.filter(({ kind }) => kind === 'element')
  return root?.kind === 'element' && root.name === 'fragment' ? root.children : nodes
}

const onCorpus = hasCorpus ? test : test.skip

/** What the service would not take of the real policies, and why. */
const refused: Readonly<Record<string, string>> = {
  'docs/cosmosdb-data-source-2.xml': "does not match the end tag of 'cosmosdb-data-source'",
  'docs/cosmosdb-data-source-5.xml': 'Data at the root level is invalid.',
  'docs/cosmosdb-data-source-6.xml': 'Data at the root level is invalid.',
  'docs/cosmosdb-data-source-7.xml': 'Data at the root level is invalid.',
  'docs/include-fragment-2.xml': 'not closed: policies.',
  'docs/proxy-1.xml': "'{' is an unexpected token.",
  'docs/rewrite-uri-1.xml': 'parsing EntityName',
  'docs/rewrite-uri-4.xml': 'parsing EntityName',
  'docs/set-backend-service-2.xml': "'u' is an unexpected token.",
  'docs/validate-client-certificate-1.xml': "'C' is an unexpected token.",
  'docs/validate-jwt-4.xml': 'invalid attribute character',
  'snippets/examples__Call_out_to_an_HTTP_endpoint_and_cache_the_response.policy.xml':
    "'l' is an unexpected token.",
  'snippets/examples__Filter_response_content_based_on_product_name.policy.xml':
    "comment cannot contain '--'",
}

onCorpus('every real policy survives in the service, in both views and both indents', async () => {
  for (const indent of ['tabs', 'two-blanks'] as const) {
    await withService({ indent }, async (service) => {
      const { call, write } = service
      const refusals: Record<string, string> = {}
      for (const file of corpusFiles()) {
        const sample = corpusText(file)
        const [first] = readPolicy(sample, 'rawxml').document.nodes.filter(isElement)
        const isSection = sections.includes(first?.name as Section)
        const text = isSection ? `<policies>${sample}</policies>` : sample
        provide(service, text)
        const { nodes } = readPolicy(text, 'rawxml').document
        const isDocument = nodes.some((each) => each.kind === 'element' && each.name === 'policies')
        const path = isDocument ? '/policies/policy' : '/policyFragments/corpus'
        const reply = await write(path, { value: text, format: 'rawxml' })
        if (reply.status >= 400) {
          refusals[file] = detailOf(reply)
          continue
        }
        for (const format of ['xml', 'rawxml'] as const) {
          const query = `format=${format}`
          const { value } = (await call('GET', path, undefined, { query })).body.properties
          const shown = read({ path: file, text: value }, { format, markup: markupElements })
          const isSame = equal(unwrapped(shown.nodes), unwrapped(nodes), { meaning: true })
          assert.ok(isSame, `${file} ${format} ${indent}`)
        }
      }
      assert.equal(Object.keys(refusals), Object.keys(refused))
      for (const [file, reason] of Object.entries(refused)) assert.match(refusals[file]!, reason)
    })
  }
})

test.run()
