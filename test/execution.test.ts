import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { readDocument } from '../lib/document/read-document.ts'
import { context, csharp, fragment, globalPolicy, variable } from '../lib/index.ts'
import { execute, executeDocuments, type Result } from './_support/execute.ts'
import type { CallJson, ContextJson } from './_support/execution/context-json.ts'
import { golden } from './_support/execution/golden.ts'

const base64Url = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = `${base64Url({ alg: 'RS256', typ: 'JWT' })}.${base64Url({
  sub: 'ada',
  aud: 'api://gateway',
  roles: ['admin', 'reader'],
  exp: 1767225600,
})}.c2lnbmF0dXJl`
const headers = { 'X-Two': ['a', 'b'], Authorization: `Bearer ${jwt}` }
const call: ContextJson = {
  request: { url: 'https://gateway.example/chat?q=1&q=2&n=%C3%A9', headers, body: '{"a":[1]}' },
  variables: {
    count: 5,
    ratio: 0.5,
    name: 'x',
    nothing: null,
    json: { a: { b: 1 } },
    big: { type: 'long', value: 5 },
    answer: { type: 'response', value: { statusCode: 404, body: 'no' } },
    token: { type: 'jwt', value: { sub: 'eve' } },
  },
}

/** Expressions, each with what it gives. */
const expected: readonly (readonly [code: string, given: ContextJson, result: Result])[] = [
  ['@(context.Request.Method)', call, { type: 'string', value: 'POST' }],
  ['@(context.Request.Method)', {}, { type: 'string', value: 'GET' }],
  [
    '@(context.Request.Headers.GetValueOrDefault("x-two", ""))',
    call,
    { type: 'string', value: 'a,b' },
  ],
  ['@(context.Request.Headers["X-TWO"])', call, { type: 'string[]', value: ['a', 'b'] }],
  [
    '@(context.Request.Headers["other"])',
    call,
    {
      error: "KeyNotFoundException: The given key 'other' was not present in the dictionary.",
    },
  ],
  ['@(context.Request.Url.Path)', call, { type: 'string', value: '/chat' }],
  ['@(context.Request.Url.QueryString)', call, { type: 'string', value: '?q=1&q=2&n=%C3%A9' }],
  [
    '@(context.Request.Url.Query.GetValueOrDefault("q", ""))',
    call,
    { type: 'string', value: '1,2' },
  ],
  ['@(context.Request.Url.Query["n"][0])', call, { type: 'string', value: 'é' }],
  ['@(context.Variables.GetValueOrDefault<int>("count", 1))', call, { type: 'int', value: 5 }],
  ['@(context.Variables.GetValueOrDefault<int>("other", 1))', call, { type: 'int', value: 1 }],
  [
    '@(context.Variables.GetValueOrDefault<string>("count"))',
    call,
    { error: 'InvalidCastException: Specified cast is not valid.' },
  ],
  [
    '@(context.Variables.GetValueOrDefault<int>("big"))',
    call,
    { error: 'InvalidCastException: Specified cast is not valid.' },
  ],
  ['@(context.Variables["big"])', call, { type: 'long', value: 5 }],
  ['@(context.Variables["ratio"])', call, { type: 'double', value: 0.5 }],
  ['@(context.Variables["nothing"])', call, { type: 'null', value: null }],
  [
    '@(context.Variables.GetValueOrDefault<JObject>("json")["a"])',
    call,
    { type: 'JObject', value: '{"b":1}' },
  ],
  [
    '@(((IResponse)context.Variables["answer"]).Body.As<string>())',
    call,
    { type: 'string', value: 'no' },
  ],
  ['@(((Jwt)context.Variables["token"]).Subject)', call, { type: 'string', value: 'eve' }],
  ['@(context.Request.Body.As<JObject>()["a"][0])', call, { type: 'JValue', value: '1' }],
  ['@(context.Request.Body)', {}, { type: 'null', value: null }],
  [
    '@{ context.Request.Body.As<string>(true); return context.Request.Body.As<byte[]>(); }',
    call,
    { type: 'byte[]', value: Buffer.from('{"a":[1]}').toString('base64') },
  ],
  [
    '@{ context.Request.Body.As<string>(); return context.Request.Body.As<string>(); }',
    call,
    {
      error: 'InvalidOperationException: The body was read before, without preserveContent.',
    },
  ],
  [
    '@(context.Request.Body.AsFormUrlEncodedContent()["a b"][0])',
    { request: { body: 'a+b=c%20d' } },
    { type: 'string', value: 'c d' },
  ],
  [
    '@(string.Join(" ", context.Request.Headers["Authorization"][0].AsJwt().Claims["roles"]))',
    call,
    { type: 'string', value: 'admin reader' },
  ],
  [
    '@(context.Request.Headers["Authorization"][0].AsJwt().ExpirationTime)',
    call,
    { type: 'DateTime', value: '2026-01-01T00:00:00.0000000Z' },
  ],
  ['@("Bearer x.y.z".AsJwt())', call, { type: 'null', value: null }],
  [
    '@("Basic YWRhOnBhc3M6d29yZA==".AsBasic().Password)',
    {},
    { type: 'string', value: 'pass:word' },
  ],
  ['@(context.User?.Id)', {}, { type: 'null', value: null }],
  [
    '@(context.User.Groups.First().Name)',
    { user: { groups: [{ id: 'g' }] } },
    { type: 'string', value: 'g' },
  ],
  ['@(context.Subscription?.Key ?? "none")', {}, { type: 'string', value: 'none' }],
  [
    '@(context.Response?.StatusReason)',
    { response: { statusCode: 429 } },
    { type: 'string', value: 'Too Many Requests' },
  ],
  ['@(context.LastError.Reason)', { lastError: { reason: 'r' } }, { type: 'string', value: 'r' }],
  ['@(DateTime.UtcNow)', {}, { type: 'DateTime', value: '2026-01-02T03:04:05.0120000Z' }],
  ['@(Guid.NewGuid())', {}, { type: 'Guid', value: '00000001-0000-4000-8000-000000000000' }],
  ['@(new Random().Next(0, 100))', { random: 0.99 }, { type: 'int', value: 99 }],
  ['@(new JArray(1, 2).ToString(Formatting.None))', {}, { type: 'string', value: '[1,2]' }],
  ['@(double.NaN)', {}, { type: 'double', value: 'NaN' }],
  ['@(1.5m)', {}, { type: 'decimal', value: 1.5 }],
  ['@("\\ud800 é " + \'"\')', {}, { type: 'string', value: '\ud800 é "' }],
  ['@{ context.Trace("t"); return true; }', {}, { type: 'bool', value: true, traces: ['t'] }],
]

const titleOf = (code: string, index: number): string => `${index} ${code}`

const results = execute(
  'harness',
  expected.map(([code, given], index) => ({ title: titleOf(code, index), code, given })),
)

for (const [index, [code, , result]] of expected.entries()) {
  test(`the result of ${code}`, () => {
    assert.equal(results.get(titleOf(code, index)), result)
  })
}

const built = execute('harness-builders', [
  { title: 'builder', code: context.request.headers.get('n', '').toInt(3), given: {} },
  { title: 'template', code: csharp`${variable.int('n')} + ${1}`, given: { variables: { n: 2 } } },
  { title: 'block', code: csharp.block`return ${'"'};`, given: {} },
])

test('expressions of builders are executed', () => {
  assert.equal(built.get('builder'), { type: 'int', value: 3 })
  assert.equal(built.get('template'), { type: 'int', value: 3 })
  assert.equal(built.get('block'), { type: 'string', value: '"' })
})

const xml = (sections: string) =>
  readDocument(
    { path: 'test.xml', text: `<policies>${sections}</policies>` },
    { target: { scope: 'api', api: 'a' } },
  )

const changing = xml(`
  <inbound>
    <set-variable name="n" value="@(40 + 2)" />
    <set-header name="X-N" exists-action="override"><value>@(context.Variables["n"])</value></set-header>
    <set-header name="x-old" exists-action="delete" />
    <set-header name="X-More" exists-action="append"><value>b</value></set-header>
    <set-header name="X-More" exists-action="skip"><value>c</value></set-header>
    <set-query-parameter name="api-version" exists-action="override"><value>v 1</value></set-query-parameter>
    <rewrite-uri template="/deployments/{id}?x=1" />
    <set-method>PUT</set-method>
    <set-body>@(context.Request.Body.As<string>().ToUpper())</set-body>
    <authentication-managed-identity resource="https://ai.example" />
    <set-backend-service backend-id="pool" />
    <rate-limit-by-key calls="1" renewal-period="60" counter-key="@(context.Request.IpAddress)" />
  </inbound>
  <outbound>
    <set-status code="201" reason="Made" />
    <set-header name="X-Status" exists-action="override"><value>@(context.Response.StatusCode)</value></set-header>
    <log-to-eventhub logger-id="hub">@(new JObject(new JProperty("n", context.Variables["n"])).ToString())</log-to-eventhub>
    <trace source="s" severity="error"><message>m</message><metadata name="k" value="@(1)" /></trace>
  </outbound>`)
const changed: CallJson = {
  request: {
    url: 'https://gateway.example:8443/a?q=1',
    matchedParameters: { id: 'gpt' },
    headers: { 'X-Old': '1', 'X-More': 'a' },
    body: 'text',
  },
  answers: [{ statusCode: 200, body: 'data: [DONE]\n\n' }],
}

const returning = xml(`
  <inbound>
    <choose>
      <when condition="@(context.Request.Headers.ContainsKey("X-Stop"))">
        <return-response>
          <set-status code="403" />
          <set-header name="X-A" exists-action="override"><value>1</value></set-header>
          <set-body>{"error":"stop"}</set-body>
        </return-response>
      </when>
      <when condition="false"><set-variable name="never" value="1" /></when>
      <otherwise><set-variable name="go" value="yes" /></otherwise>
    </choose>
  </inbound>
  <outbound><set-variable name="outbound" value="yes" /></outbound>`)

const retrying = (buffer: boolean) =>
  xml(`
  <backend>
    <retry count="2" interval="1" condition="@(context.Response == null || context.Response.StatusCode == 429)">
      <forward-request buffer-request-body="${buffer}" />
    </retry>
  </backend>
  <on-error><set-variable name="reason" value="@(context.LastError.Reason)" /></on-error>`)

const failing = xml(`
  <inbound>
    <validate-jwt header-name="Authorization" />
    <set-variable name="n" value="@(int.Parse(context.Request.Headers.GetValueOrDefault("n", "x")))" />
  </inbound>
  <on-error>
    <set-variable name="seen" value="@(context.LastError.Source + " " + context.LastError.Section + " " + context.Response.StatusCode)" />
    <return-response><set-status code="500" /></return-response>
  </on-error>`)

const failingTwice = xml(`
  <on-error><set-variable name="n" value="@(context.User.Id)" /></on-error>`)

const sending = xml(`
  <inbound>
    <cache-lookup-value key="token" variable-name="token" />
    <choose>
      <when condition="@(!context.Variables.ContainsKey("token"))">
        <send-request mode="new" response-variable-name="reply" ignore-error="true">
          <set-url>https://login.example/token</set-url>
          <set-method>POST</set-method>
          <set-header name="A" exists-action="override"><value>{{secret}}</value></set-header>
          <set-body>@(context.Request.Method)</set-body>
        </send-request>
        <set-variable name="token" value="@(((IResponse)context.Variables["reply"])?.Body.As<string>() ?? "none")" />
        <cache-store-value key="token" value="@((string)context.Variables["token"])" duration="60" />
      </when>
    </choose>
    <cache-lookup-value key="token" variable-name="again" default-value="nothing" />
  </inbound>`)

const shared = fragment('shared', [
  ...readDocument({ path: 'f.xml', text: '<set-variable name="fragment" value="yes" />' }).nodes,
] as never)
const outer = globalPolicy({
  inbound: readDocument({ path: 'o.xml', text: '<set-variable name="order" value="outer" />' })
    .nodes as never,
})
const inner = xml(`
  <inbound>
    <base />
    <set-variable name="order" value="@(context.Variables.GetValueOrDefault("order", "none") + " inner")" />
    <include-fragment fragment-id="shared" />
  </inbound>`)

const calls = executeDocuments('harness-documents', [
  { title: 'changes', document: changing, given: changed },
  { title: 'goes on', document: returning, given: {} },
  { title: 'returns', document: returning, given: { request: { headers: { 'x-stop': '1' } } } },
  ...[true, false].map((buffer) => ({
    title: `retries, buffer ${buffer}`,
    document: retrying(buffer),
    given: {
      request: { body: 'b' },
      answers: [{ statusCode: 429 }, null, { statusCode: 200 }],
    },
  })),
  { title: 'gives up', document: retrying(true), given: { answers: [null] } },
  { title: 'throws', document: failing, given: {} },
  { title: 'fails in on-error', document: failingTwice, given: { answers: [null] } },
  {
    title: 'fails',
    document: failing,
    given: {
      failures: {
        'validate-jwt': { reason: 'TokenExpired', message: 'old', response: { statusCode: 401 } },
      },
    },
  },
  {
    title: 'sends',
    document: sending,
    namedValues: { secret: 's3' },
    given: { replies: { reply: { body: 'fresh' } } },
  },
  { title: 'no reply', document: sending, given: { replies: { reply: null } } },
  { title: 'cached', document: sending, given: { cache: { token: 'old' } } },
  { title: 'scopes', document: [outer, inner], fragments: [shared], given: {} },
  { title: 'fragment', document: shared, given: {} },
])

test('policies change the request and the response', () => {
  const { forwarded, response, events, traces, others, read, variables } = calls.get('changes')
  assert.equal(forwarded, [
    {
      backend: 'pool',
      method: 'PUT',
      url: 'https://gateway.example:8443/deployments/gpt?x=1&q=1&api-version=v+1',
      headers: {
        'X-More': 'a,b',
        'X-N': '42',
        Authorization: 'Bearer token-for-https://ai.example',
      },
      body: 'TEXT',
    },
  ])
  assert.equal(response, {
    statusCode: 201,
    statusReason: 'Made',
    headers: { 'X-Status': '201' },
    body: 'data: [DONE]\n\n',
  })
  assert.equal(events, [{ logger: 'hub', text: '{\n  "n": 42\n}' }])
  assert.equal(traces, [{ source: 's', severity: 'error', message: 'm', metadata: { k: '1' } }])
  assert.equal(others, [
    {
      name: 'rate-limit-by-key',
      calls: '1',
      'renewal-period': '60',
      'counter-key': '203.0.113.7',
    },
  ])
  assert.equal(read, { request: true, response: false })
  assert.equal(variables, { n: 42 })
})

test('the first branch that holds runs, and return-response ends the call', () => {
  assert.equal(calls.get('goes on').variables, { go: 'yes', outbound: 'yes' })
  const { variables, response, returned, forwarded } = calls.get('returns')
  assert.equal([variables, returned, forwarded], [{}, true, []])
  assert.equal(response, {
    statusCode: 403,
    statusReason: 'Forbidden',
    headers: { 'X-A': '1' },
    body: '{"error":"stop"}',
  })
})

test('retry sends the request again, with its body if that was kept', () => {
  const bodies = (title: string) => calls.get(title).forwarded.map(({ body }) => body)
  assert.equal(bodies('retries, buffer true'), ['b', 'b', 'b'])
  assert.equal(bodies('retries, buffer false'), ['b', '', ''])
  assert.is(calls.get('retries, buffer true').response?.statusCode, 200)
  const { forwarded, variables, error } = calls.get('gives up')
  assert.is(forwarded.length, 3)
  assert.equal(variables, { reason: 'BackendConnectionFailure' })
  assert.is(error, 'forward-request: The backend did not answer.')
})

test('an error leads to on-error', () => {
  const thrown = calls.get('throws')
  assert.match(thrown.error ?? '', /^FormatException: /)
  assert.equal(thrown.variables, { seen: 'set-variable inbound 500' })
  assert.match(calls.get('fails in on-error').errorInOnError ?? '', /^NullReferenceException: /)
  const failed = calls.get('fails')
  assert.is(failed.error, 'validate-jwt: old')
  assert.equal(failed.variables, { seen: 'validate-jwt inbound 401' })
  assert.is(failed.forwarded.length, 0)
})

test('requests of policies are answered, and values are kept in the cache', () => {
  const { sent, variables } = calls.get('sends')
  assert.equal(sent, [
    { method: 'POST', url: 'https://login.example/token', headers: { A: 's3' }, body: 'GET' },
  ])
  assert.equal([variables['token'], variables['again']], ['fresh', 'fresh'])
  assert.is(calls.get('no reply').variables['token'], 'none')
  assert.equal(calls.get('cached').variables, { token: 'old', again: 'old' })
})

test('scopes run around each other, and fragments in place', () => {
  assert.equal(calls.get('scopes').variables, { order: 'outer inner', fragment: 'yes' })
  assert.equal(calls.get('fragment').variables, { fragment: 'yes' })
})

const kept = process.env['UPDATE_SNAPSHOTS'] === '1' ? test.skip : test

kept('what has changed since its result was stored is refused', () => {
  const job = (code: string) => ({ expression: { form: 'expression', code }, given: {} }) as const
  const refused = (title: string, code: string, message: RegExp) =>
    assert.throws(() => golden('harness-builders', new Map([[title, job(code)]])), message)
  refused('block', "'\"'.ToString()", /^"block" has changed since its result was stored/)
  refused('other', '1', /^"other" has no stored result/)
})

test.run()
