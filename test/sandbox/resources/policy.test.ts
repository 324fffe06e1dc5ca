import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { detailOf, inbound, withService } from '../_support/service.ts'

const path = '/apis/orders/policies/policy'
const parents = ['/apis/orders']
const raw = inbound('<set-variable name="a" value="@(1 < 2 ? "b" : "c")" />')

test('a policy comes back as xml without format, and as rawxml when asked', async () => {
  await withService({ parents }, async ({ call, write }) => {
    const created = await write(path, { value: raw, format: 'rawxml' })
    assert.is(created.status, 201)
    const xml =
      '<policies>\r\n\t<inbound>\r\n\t\t<set-variable name="a" value="@(1 &lt; 2 ? &quot;b&quot; : &quot;c&quot;)" />\r\n\t</inbound>\r\n</policies>'
    assert.equal(created.body.properties, { value: xml })
    assert.equal((await call('GET', path)).body.properties, { value: xml })
    const asked = await call('GET', path, undefined, { query: 'format=xml' })
    assert.equal(asked.body.properties, { value: xml, format: 'xml' })
    const plain = await call('GET', path, undefined, { query: 'format=rawxml' })
    assert.is(plain.body.properties.format, 'rawxml')
    assert.match(plain.body.properties.value, 'value="@(1 < 2 ? "b" : "c")"')
    assert.match(created.body.id, /\/service\/sandbox\/apis\/orders\/policies\/policy$/)
    assert.is(created.body.type, 'Microsoft.ApiManagement/service/apis/policies')
    assert.is(created.body.name, 'policy')
  })
})

test('what was written as xml is the same as what was written as rawxml', async () => {
  await withService({ parents }, async ({ write, snapshot }) => {
    await write(path, { value: raw, format: 'rawxml' })
    const before = snapshot()
    const xml = raw.replace('< 2', '&lt; 2').replace('"b" : "c"', '&quot;b&quot; : &quot;c&quot;')
    assert.is((await write(path, { value: xml, format: 'xml' })).status, 200)
    assert.equal(snapshot(), before)
    assert.is((await write(path, { value: xml })).status, 200)
    assert.equal(snapshot(), before)
  })
})

test('an expression that is not escaped is no xml', async () => {
  await withService({ parents }, async ({ write, snapshot }) => {
    const before = snapshot()
    const reply = await write(path, { value: raw, format: 'xml' })
    assert.is(reply.status, 400)
    assert.is(
      detailOf(reply),
      "ValidationError representation: '<', hexadecimal value 0x3C, is an invalid attribute character. Line 3, position 39.",
    )
    assert.equal(snapshot(), before)
    const text = inbound('<set-body>@(true && false)</set-body>')
    assert.match(
      detailOf(await write(path, { value: text, format: 'xml' })),
      'An error occurred while parsing EntityName. Line 3, position 23.',
    )
    assert.is((await write(path, { value: text, format: 'rawxml' })).status, 201)
  })
})

test('policies stand at every scope', async () => {
  const scopes = [
    '',
    '/products/free',
    '/apis/a',
    '/apis/a;rev=2',
    '/apis/a/operations/get',
    '/apis/g/resolvers/users',
    '/workspaces/w',
    '/workspaces/w/products/free',
    '/workspaces/w/apis/a',
    '/workspaces/w/apis/a/operations/get',
    '/workspaces/w/apis/g/resolvers/users',
  ]
  const above = scopes.filter((each) => each !== '')
  await withService({ parents: above }, async ({ call, write }) => {
    for (const scope of scopes) {
      const place = `${scope}/policies/policy`
      assert.is((await write(place, { value: '<policies/>' })).status, 201, place)
      assert.is((await call('GET', place)).status, 200, place)
      assert.is((await call('HEAD', place)).status, 200, place)
      assert.is((await call('GET', `${scope}/policies`)).body.count, 1, place)
      const headers = { 'if-match': '*' }
      assert.is((await call('DELETE', place, undefined, { headers })).status, 200, place)
      assert.is((await call('GET', place)).status, 404, place)
    }
  })
})

test('a revision is an API of its own, encoded or not', async () => {
  await withService({ parents: ['/apis/a', '/apis/a;rev=2'] }, async ({ call, write }) => {
    await write('/apis/a;rev=2/policies/policy', { value: '<policies/>' })
    assert.is((await call('GET', '/apis/a%3Brev%3D2/policies/policy')).status, 200)
    assert.is((await call('GET', '/apis/a/policies/policy')).status, 404)
  })
})

test('what is not XML is refused with the line and position of what was sent', async () => {
  await withService({ parents }, async ({ write }) => {
    const reply = await write(path, { value: '<policies>\n  <inbound>\n</policies>' })
    assert.is(
      detailOf(reply),
      "ValidationError representation: The 'inbound' start tag on line 2 position 4 does not match the end tag of 'policies'. Line 3, position 3.",
    )
    assert.is(reply.body.error.message, 'One or more fields contain incorrect values:')
  })
})

test('a document has one root, and that is policies', async () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['', /Root element is missing\.$/],
    ['<!-- a -->', /Root element is missing\.$/],
    ['<fragment />', /'policies', not 'fragment'\. Line 1, position 2\.$/],
    ['<policies />\n<policies />', /There are multiple root elements\. Line 2, position 2\.$/],
    ['a', /Data at the root level is invalid\. Line 1, position 1\.$/],
  ]
  await withService({ parents }, async ({ write }) => {
    for (const [value, message] of cases) {
      const reply = await write(path, { value })
      assert.is(reply.status, 400, value)
      assert.match(detailOf(reply), message)
    }
  })
})

test('everything that is unknown is refused at once, each with its place', async () => {
  const value = inbound(
    [
      '<base />',
      '<include-fragment fragment-id="f" />',
      '<set-backend-service backend-id="b" />',
      '<log-to-eventhub logger-id="l">@("x")</log-to-eventhub>',
      '<set-header name="a"><value>{{n}}</value></set-header>',
      '<teapot />',
      '<set-header name="b"><valeu>c</valeu></set-header>',
    ].join('\n    '),
  )
  await withService({ parents }, async ({ write }) => {
    const reply = await write(path, { value, format: 'rawxml' })
    assert.equal(
      reply.body.error.details?.map(({ code, target, message }) => [code, target, message]),
      [
        [
          'ValidationError',
          'include-fragment',
          "Error in element 'include-fragment' on line 4, column 6: Policy fragment with id 'f' could not be found.",
        ],
        [
          'ValidationError',
          'set-backend-service',
          "Error in element 'set-backend-service' on line 5, column 6: Backend with id 'b' could not be found.",
        ],
        [
          'ValidationError',
          'log-to-eventhub',
          "Error in element 'log-to-eventhub' on line 6, column 6: Logger with id 'l' could not be found.",
        ],
        [
          'ValidationError',
          'value',
          "Error in element 'value' on line 7, column 27: Property 'n' not found.",
        ],
        [
          'ValidationError',
          'teapot',
          "Error in element 'teapot' on line 8, column 6: Policy 'teapot' is not recognized.",
        ],
        [
          'ValidationError',
          'valeu',
          "Error in element 'valeu' on line 9, column 27: The element 'set-header' has invalid child element 'valeu'.",
        ],
      ],
    )
  })
})

test('sections are those there are, and each stands once', async () => {
  await withService({ parents }, async ({ write }) => {
    const value = '<policies>\n<inbound />\n<inbound />\n<inward />\n</policies>'
    assert.is(
      detailOf(await write(path, { value })),
      "ValidationError inbound: Error in element 'inbound' on line 3, column 2: Policy section 'inbound' is specified more than once. | inward: Error in element 'inward' on line 4, column 2: 'inward' is not a policy section.",
    )
  })
})

test('an expression that does not end is refused', async () => {
  await withService({ parents }, async ({ write }) => {
    const value = inbound('<set-body>@(1 + (2</set-body>')
    const reply = await write(path, { value, format: 'rawxml' })
    assert.match(detailOf(reply), "Error in element 'set-body' on line 3, column 6: ")
  })
})

test('what is referred to is found whatever its case, named values by display name', async () => {
  await withService({ parents }, async ({ put, write }) => {
    put('/namedValues/id-of-it', { displayName: 'Name.Of-It', value: 'x' })
    put('/backends/Main', { url: 'https://example.org', protocol: 'http' })
    const used = inbound(
      '<set-backend-service backend-id="main" /><set-header name="a"><value>{{Name.Of-It}}</value></set-header>',
    )
    assert.is((await write(path, { value: used })).status, 201)
    const byId = inbound('<set-header name="a"><value>{{id-of-it}}</value></set-header>')
    assert.match(detailOf(await write(path, { value: byId })), "Property 'id-of-it' not found.")
  })
})

test('braces in a Liquid template are no named values', async () => {
  await withService({ parents }, async ({ write }) => {
    const value = inbound('<set-body template="liquid">{{body}}</set-body>')
    assert.is((await write(path, { value })).status, 201)
  })
})

test('a workspace sees only what is its own', async () => {
  await withService({ parents: ['/workspaces/w'] }, async ({ put, write }) => {
    const backend = { url: 'https://example.org', protocol: 'http' }
    const value = inbound('<set-backend-service backend-id="b" />')
    put('/backends/b', backend)
    assert.match(
      detailOf(await write('/workspaces/w/policies/policy', { value })),
      "Backend with id 'b' could not be found.",
    )
    put('/workspaces/w/backends/b', backend)
    assert.is((await write('/workspaces/w/policies/policy', { value })).status, 201)
  })
})

test('links to texts, unknown formats and missing values are refused', async () => {
  await withService({ parents }, async ({ call, write }) => {
    const link = { value: 'https://example.org/policy.xml', format: 'xml-link' }
    assert.match(detailOf(await write(path, link)), /^ValidationError format:/)
    assert.match(
      detailOf(await write(path, { ...link, format: 'rawxml-link' })),
      /^ValidationError format:/,
    )
    assert.match(detailOf(await write(path, {})), /^ValidationError value:/)
    await write(path, { value: '<policies/>' })
    assert.is((await call('GET', path, undefined, { query: 'format=json' })).status, 400)
  })
})

test('the id of a policy is policy', async () => {
  await withService({ parents }, async ({ write }) => {
    const reply = await write('/apis/orders/policies/other', { value: '<policies/>' })
    assert.is(reply.status, 400)
    assert.match(detailOf(reply), "'other' is not an identifier")
  })
})

test('a policy of what does not exist is not found', async () => {
  await withService({ parents }, async ({ call, write }) => {
    const cases: readonly (readonly [string, string])[] = [
      ['/apis/none/policies/policy', 'Api not found.'],
      ['/apis/orders/operations/none/policies/policy', 'Operation not found.'],
      ['/products/none/policies/policy', 'Product not found.'],
      ['/workspaces/none/policies/policy', 'Workspace not found.'],
    ]
    for (const [place, message] of cases) {
      for (const reply of [
        await write(place, { value: '<policies/>' }),
        await call('GET', place),
      ]) {
        assert.is(reply.status, 404, place)
        assert.equal(reply.body.error, { code: 'ResourceNotFound', message, details: null })
      }
    }
    assert.is((await call('GET', path)).body.error.message, 'Policy not found.')
  })
})

test('who does not want JSON gets the text of a policy', async () => {
  await withService({ parents }, async ({ call, write }) => {
    await write(path, { value: raw, format: 'rawxml' })
    const type = 'application/vnd.ms-azure-apim.policy.raw+xml'
    const options = { query: 'format=rawxml', headers: { accept: type } }
    const reply = await call('GET', path, undefined, options)
    assert.is(reply.headers.get('content-type'), type)
    assert.match(reply.text, /^<policies>\r\n\t<inbound>/)
    const both = { ...options, headers: { accept: `application/json, ${type}` } }
    assert.is((await call('GET', path, undefined, both)).body.properties.format, 'rawxml')
  })
})

test.run()
