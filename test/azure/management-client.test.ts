import { spawn } from 'node:child_process'
import { gzipSync } from 'node:zlib'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type ClientEvent,
  type ManagementClient,
  type ManagementClientOptions,
  type ManagementRequest,
  managementClient,
  type ServiceAddress,
} from '../../lib/azure/management-client.ts'
import { isServiceError, type ServiceError } from '../../lib/azure/service-error.ts'
import { isUserError } from '../../lib/workspace/user-error.ts'
import { type Answer, type Received, serving } from './serving.ts'

const root =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ApiManagement/service/contoso'

const addressOf = (endpoint?: string): ServiceAddress => ({
  cloud: 'public',
  ...(endpoint !== undefined && { endpoint }),
  subscriptionId: '00000000-0000-0000-0000-000000000000',
  resourceGroup: 'rg',
  service: 'contoso',
  apiVersion: '2024-05-01',
})

interface Used {
  readonly client: ManagementClient
  readonly endpoint: string
  readonly requests: readonly Received[]
  readonly waits: readonly number[]
  readonly events: readonly ClientEvent[]
}

/** A client of a server that answers so; its waits are only written down. */
async function withClient(
  answer: Answer | ((request: Received, at: number, endpoint: string) => Answer),
  use: (used: Used) => Promise<void>,
  options: ManagementClientOptions = {},
): Promise<void> {
  let own = ''
  const answering = (request: Received, at: number): Answer =>
    typeof answer === 'function' ? answer(request, at, own) : answer
  await serving(answering, async ({ endpoint, requests }) => {
    own = endpoint
    const waits: number[] = []
    const events: ClientEvent[] = []
    const client = await managementClient(addressOf(endpoint), {
      sleep: async (ms) => void waits.push(ms),
      random: () => 1,
      onEvent: (event) => events.push(event),
      ...options,
    })
    await use({ client, endpoint, requests, waits, events })
  })
}

const get: ManagementRequest = { method: 'GET', path: '/policies/policy' }
const put: ManagementRequest = { ...get, method: 'PUT', body: { properties: { value: '<a/>' } } }

async function failure(promise: Promise<unknown>): Promise<ServiceError> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  assert.ok(isServiceError(error), `a ServiceError, not ${error}`)
  return error
}

test('a request goes to the service, says who sends it and takes JSON', async () => {
  await withClient({ body: {} }, async ({ client, requests }) => {
    await client.send({ ...get, path: '/apis/a;rev=2', query: { format: 'rawxml' } })
    const { method, url, headers, body } = requests[0]!
    assert.is(method, 'GET')
    assert.is(url, `${root}/apis/a%3Brev%3D2?format=rawxml&api-version=2024-05-01`)
    assert.is(headers.accept, 'application/json')
    assert.is(headers['content-type'], undefined)
    assert.match(headers['user-agent']!, /^apim-policy azsdk-js-arm-apimanagement\//)
    assert.is(body, '')
    await client.send({ method: 'GET', path: '' })
    assert.is(requests[1]?.url, `${root}?api-version=2024-05-01`)
  })
})

test('a body is sent as it is, and so are the conditions', async () => {
  const body = { properties: { type: 'Pool', pool: { unknown: null }, text: 'ä' } }
  await withClient({ body: {} }, async ({ client, requests }) => {
    await client.send({ method: 'PUT', path: '/backends/b', body, ifMatch: '"1"' })
    await client.send({ method: 'PUT', path: '/backends/b', body, ifNoneMatch: '*' })
    const [first, second] = requests
    assert.equal(JSON.parse(first!.body), body)
    assert.match(first!.headers['content-type']!, /^application\/json/)
    assert.is(first!.headers['if-match'], '"1"')
    assert.is(first!.headers['if-none-match'], undefined)
    assert.is(second!.headers['if-none-match'], '*')
    assert.is(second!.headers['if-match'], undefined)
  })
})

test('an answer has its status, body, ETag and headers', async () => {
  const headers = { ETag: '"AAA="', 'X-Ms-Request-Id': 'r-1' }
  await withClient({ status: 201, headers, body: { a: [1] } }, async ({ client }) => {
    const answer = await client.send(put)
    assert.is(answer.status, 201)
    assert.equal(answer.body, { a: [1] })
    assert.is(answer.etag, '"AAA="')
    assert.is(answer.headers('x-ms-request-id'), 'r-1')
    assert.is(answer.headers('x-none'), undefined)
    assert.is(answer.attempts, 1)
  })
})

test('an answer without a body has none', async () => {
  await withClient({ status: 204 }, async ({ client }) => {
    const answer = await client.send({ ...get, method: 'DELETE' })
    assert.is(answer.body, undefined)
    assert.is('etag' in answer, false)
    assert.is((await client.send({ ...get, method: 'HEAD' })).status, 204)
  })
})

test('a policy that comes as XML is put where JSON has it', async () => {
  const headers = { 'Content-Type': 'application/vnd.ms-azure-apim.policy.raw+xml' }
  await withClient({ headers, body: '<policies />' }, async ({ client }) => {
    const { body } = await client.send({ ...get, query: { format: 'rawxml' } })
    assert.equal(body, { properties: { value: '<policies />', format: 'rawxml' } })
  })
  await withClient({ body: '<policies />' }, async ({ client }) => {
    const { body } = await client.send({ ...get, query: { format: 'rawxml' } })
    assert.equal(body, { properties: { value: '<policies />', format: 'rawxml' } })
  })
})

test('a page of a proxy that pretends to be an answer is an error that does not quote it', async () => {
  const page = { headers: { 'Content-Type': 'text/html' }, body: '<html>s3cret</html>' }
  const broken = { headers: { 'Content-Type': 'application/json' }, body: '{"value":"s3cret' }
  for (const answer of [page, broken]) {
    await withClient(answer, async ({ client, requests }) => {
      const error = await failure(client.send(get))
      assert.is(error.code, 'UnexpectedAnswer')
      assert.not.match(error.message, 's3cret')
      assert.is(requests.length, 1)
    })
  }
})

test('a compressed answer is read', async () => {
  const headers = { 'Content-Encoding': 'gzip' }
  await withClient({ headers, body: gzipSync('{"a":1}') }, async ({ client }) => {
    assert.equal((await client.send(get)).body, { a: 1 })
  })
})

const notFound = {
  status: 404,
  body: { error: { code: 'ResourceNotFound', message: 'Api not found.', details: null } },
}

test('what does not exist is an error, or an answer where that is allowed', async () => {
  await withClient(notFound, async ({ client, requests }) => {
    const error = await failure(client.send(get))
    assert.equal(
      [error.status, error.code, error.message],
      [404, 'ResourceNotFound', 'Api not found.'],
    )
    assert.is((await client.send({ ...get, allow404: true })).status, 404)
    assert.is((await client.sendAndWait({ ...put, method: 'DELETE', allow404: true })).status, 404)
    assert.equal(await client.list('/apis', { allow404: true }), [])
    assert.is(requests.length, 4)
  })
})

for (const status of [400, 401, 403, 405, 412, 302]) {
  test(`${status} is an error at once`, async () => {
    const headers = { Location: '/elsewhere' }
    await withClient({ status, headers }, async ({ client, requests, waits }) => {
      const error = await failure(client.send({ ...put, allow404: true }))
      assert.is(error.status, status)
      assert.is(error.attempts, 1)
      assert.is(requests.length, 1)
      assert.equal(waits, [])
    })
  })
}

test('no answer leads the token elsewhere', async () => {
  for (const status of [301, 302, 303, 307, 308]) {
    const answer = { status, headers: { Location: '/elsewhere' } }
    await withClient(answer, async ({ client, requests }) => {
      assert.is((await failure(client.send(get))).status, status)
      assert.is(requests.length, 1)
    })
  }
})

test('a refusal for too many requests is retried, without a hint when to', async () => {
  const answer = (_: Received, at: number): Answer => (at < 2 ? { status: 429 } : { body: {} })
  await withClient(answer, async ({ client, requests, waits }) => {
    const { attempts } = await client.send(put)
    assert.is(attempts, 3)
    assert.equal(waits, [1_000, 2_000])
    assert.equal(
      requests.map(({ body }) => body),
      Array(3).fill(JSON.stringify(put.body)),
    )
  })
})

test('when to is heard', async () => {
  const answer = (_: Received, at: number): Answer =>
    at < 1 ? { status: 429, headers: { 'Retry-After': '17' } } : { body: {} }
  await withClient(answer, async ({ client, waits }) => {
    await client.send(get)
    assert.equal(waits, [17_000])
  })
})

test('the service is asked six times and no more, by nobody else either', async () => {
  await withClient({ status: 503, body: '<html>' }, async ({ client, requests, waits }) => {
    const error = await failure(client.send(get))
    assert.equal([error.status, error.code, error.attempts], [503, 'ServiceUnavailable', 6])
    assert.is(requests.length, 6)
    assert.is(waits.length, 5)
    assert.is(client.requestCount, 6)
  })
})

for (const [status, code] of [
  [409, 'PessimisticConcurrencyConflict'],
  [422, 'ManagementApiRequestFailed'],
] as const) {
  test(`${status} ${code} is retried`, async () => {
    const busy = { status, body: { error: { code, message: 'Busy.' } } }
    const answer = (_: Received, at: number): Answer => (at < 1 ? busy : { body: {} })
    await withClient(answer, async ({ client }) => {
      assert.is((await client.send(put)).attempts, 2)
    })
  })
}

test('a dropped connection is retried, and one that breaks off within the answer', async () => {
  for (const first of ['reset', { body: { a: 'a long text' }, isCut: true }] as const) {
    const answer = (_: Received, at: number): Answer => (at < 1 ? first : { body: { a: 1 } })
    await withClient(answer, async ({ client }) => {
      const { body, attempts } = await client.send(put)
      assert.equal([body, attempts], [{ a: 1 }, 2])
    })
  }
})

test('a write that was done before its answer was lost can be told by its tries', async () => {
  const answer = (_: Received, at: number): Answer => (at < 1 ? 'reset' : { status: 412 })
  await withClient(answer, async ({ client }) => {
    const error = await failure(client.send({ ...put, ifMatch: '"1"' }))
    assert.equal([error.status, error.attempts], [412, 2])
  })
})

test('a connection that stays broken is an error without a status', async () => {
  await withClient('reset', async ({ client, requests, endpoint }) => {
    const error = await failure(client.send(get))
    assert.equal([error.status, error.code, error.attempts], [undefined, 'ECONNRESET', 6])
    assert.is(error.host, new URL(endpoint).host)
    assert.is(requests.length, 6)
  })
})

test('a refused connection is tried three times', async () => {
  let endpoint = ''
  await serving(
    () => 'reset',
    async (server) => {
      endpoint = server.endpoint
    },
  )
  const client = await managementClient(addressOf(endpoint), { sleep: async () => {} })
  const error = await failure(client.send(get))
  assert.equal([error.code, error.attempts], ['ECONNREFUSED', 3])
})

test('a try that takes too long is given up, and retried', async () => {
  const answer = (_: Received, at: number): Answer => (at < 1 ? 'hang' : { body: {} })
  await withClient(
    answer,
    async ({ client, events }) => {
      assert.is((await client.send(get)).attempts, 2)
      assert.is(events.find(({ kind }) => kind === 'retry')?.reason, 'ETIMEDOUT')
    },
    { timeout: 200 },
  )
})

test('an interruption ends a request under way, a wait, and everything after it', async () => {
  const controller = new AbortController()
  const interrupted = (promise: Promise<unknown>) => promise.catch((error: Error) => error.message)
  await withClient(
    'hang',
    async ({ client, requests }) => {
      const running = interrupted(client.send(get))
      while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
      controller.abort(new Error('Ctrl-C'))
      assert.is(await running, 'Ctrl-C')
      assert.is(await interrupted(client.send(get)), 'Ctrl-C')
      assert.is(client.requestCount, 1)
    },
    { signal: controller.signal },
  )
  const later = new AbortController()
  const sleep = async (): Promise<void> => {
    later.abort(new Error('Ctrl-C'))
    later.signal.throwIfAborted()
  }
  await withClient(
    { status: 503 },
    async ({ client }) => assert.is(await interrupted(client.send(get)), 'Ctrl-C'),
    { signal: later.signal, sleep },
  )
})

test('no more than eight requests are under way, and half as many after a refusal', async () => {
  let open = 0
  let most = 0
  let isRefused = true
  const answer = async (): Promise<Answer> => {
    most = Math.max(most, ++open)
    await new Promise((resolve) => setTimeout(resolve, 10))
    open--
    const status = isRefused ? 429 : 200
    isRefused = false
    return { status, body: {} }
  }
  await serving(answer, async ({ endpoint }) => {
    const client = await managementClient(addressOf(endpoint), { sleep: async () => {} })
    await client.send(get)
    await Promise.all(Array.from({ length: 20 }, () => client.send(get)))
    assert.is(most, 4)
  })
  most = 0
  await serving(answer, async ({ endpoint }) => {
    const client = await managementClient(addressOf(endpoint))
    await Promise.all(Array.from({ length: 20 }, () => client.send(get)))
    assert.is(most, 8)
  })
})

const resource = { properties: { format: 'xml', value: '<fragment />' } }
const inProgress = { properties: { ...resource.properties, provisioningState: 'InProgress' } }

test('a write that goes on is waited for, at the address that the service gives', async () => {
  const answer = ({ method }: Received, at: number, endpoint: string): Answer => {
    const Location = `${endpoint}${root}/policyFragments/x?api-version=2021-08-01&asyncId=1`
    if (method === 'PUT') return { status: 201, headers: { Location }, body: inProgress }
    return at < 2 ? { status: 202, headers: { 'Retry-After': '2' } } : { body: resource }
  }
  await withClient(answer, async ({ client, requests, waits, events }) => {
    const { body } = await client.sendAndWait({ ...put, path: '/policyFragments/x' })
    assert.equal(body, resource)
    assert.equal(waits, [1_000, 2_000])
    assert.equal(
      requests.map(({ method, url }) => `${method} ${url.slice(root.length)}`),
      [
        'PUT /policyFragments/x?api-version=2024-05-01',
        'GET /policyFragments/x?api-version=2024-05-01&asyncId=1',
        'GET /policyFragments/x?api-version=2024-05-01&asyncId=1',
      ],
    )
    assert.is(client.requestCount, 3)
    assert.equal(
      events.filter(({ kind }) => kind === 'wait'),
      [
        { kind: 'wait', method: 'PUT', path: '/policyFragments/x', attempt: 1, wait: 1_000 },
        { kind: 'wait', method: 'PUT', path: '/policyFragments/x', attempt: 2, wait: 2_000 },
      ],
    )
  })
})

test('an address without a host is of the same one', async () => {
  const answer = ({ method }: Received): Answer =>
    method === 'PUT' ? { status: 202, headers: { Location: `${root}/x?a=1` } } : { body: resource }
  await withClient(answer, async ({ client }) => {
    assert.equal((await client.sendAndWait(put)).body, resource)
  })
})

test('a fragment that is refused late is an error with its position', async () => {
  const message = 'The policy fragment is not a valid XML: x. Line 37, position 40.'
  const answer = ({ method }: Received, _: number, endpoint: string): Answer =>
    method === 'PUT'
      ? {
          status: 201,
          body: inProgress,
          headers: {
            Location: `${endpoint}/late`,
            'Azure-AsyncOperation': `${endpoint}/operation`,
          },
        }
      : { status: 400, body: { error: { code: 'ValidationError', message, details: null } } }
  await withClient(answer, async ({ client, requests }) => {
    const error = await failure(client.sendAndWait(put))
    assert.equal([error.status, error.code, error.message], [400, 'ValidationError', message])
    assert.is(requests[1]?.url, '/late')
  })
})

test('so it is where only the operation tells, and then the resource is read', async () => {
  let status = 'Failed'
  const answer = ({ method, url }: Received, _: number, endpoint: string): Answer => {
    if (method === 'PUT') {
      return { status: 202, headers: { 'Azure-AsyncOperation': `${endpoint}/operation` } }
    }
    if (url !== '/operation') return { body: resource }
    return { body: { status, error: { code: 'ValidationError', message: 'Bad.' } } }
  }
  await withClient(answer, async ({ client }) => {
    assert.is((await failure(client.sendAndWait(put))).message, 'Bad.')
    status = 'Succeeded'
    assert.equal((await client.sendAndWait(put)).body, resource)
  })
})

test('a poll that fails in passing is tried again', async () => {
  const answer = ({ method }: Received, at: number, endpoint: string): Answer => {
    if (method === 'PUT') return { status: 202, headers: { Location: `${endpoint}/late` } }
    return at < 2 ? 'reset' : at < 3 ? { status: 503 } : { body: resource }
  }
  await withClient(answer, async ({ client }) => {
    assert.equal((await client.sendAndWait(put)).body, resource)
  })
})

const item = (name: string) => ({ id: `/x/${name}`, name, type: 't', properties: { name } })

test('a list has the items of all its pages', async () => {
  const answer = ({ url }: Received, at: number, endpoint: string): Answer => ({
    body: {
      value: [item(`${at}a`), item(`${at}b`)],
      count: 6,
      nextLink: at < 2 ? `${endpoint}${url}&$skip=${at + 1}` : '',
    },
  })
  await withClient(answer, async ({ client, requests }) => {
    const items = await client.list('/namedValues', { query: { $top: '2' } })
    assert.equal(
      items.map(({ name }) => name),
      ['0a', '0b', '1a', '1b', '2a', '2b'],
    )
    assert.equal(items[0]?.properties, { name: '0a' })
    assert.is(requests[0]?.url, `${root}/namedValues?$top=2&api-version=2024-05-01`)
    assert.match(requests[2]!.url, /&\$skip=1&\$skip=2$/)
  })
})

test('an item without properties has none, and an empty list no items', async () => {
  await withClient({ body: { value: [{ id: 1, name: 'a' }] } }, async ({ client }) => {
    assert.equal(await client.list('/apis'), [{ id: '1', name: 'a', properties: {} }])
  })
  await withClient({ body: { value: [], nextLink: null } }, async ({ client }) => {
    assert.equal(await client.list('/apis'), [])
  })
})

test('a list that is none, or that never ends, is an error', async () => {
  for (const body of [undefined, {}, { value: null }, []]) {
    await withClient({ body }, async ({ client }) => {
      assert.is((await failure(client.list('/apis'))).code, 'UnexpectedAnswer')
    })
  }
  const answer = (_: Received, __: number, endpoint: string): Answer => ({
    body: { value: [], nextLink: `${endpoint}${root}/apis?$skip=1` },
  })
  await withClient(answer, async ({ client, requests }) => {
    assert.is((await failure(client.list('/apis'))).code, 'UnexpectedAnswer')
    assert.is(requests.length, 2)
  })
})

for (const [what, foreign] of [
  ['another host', 'https://evil.example/x'],
  ['another port', 'http://127.0.0.1:1/x'],
  ['another scheme', 'https://127.0.0.1/x'],
  ['a host without a scheme', '//evil.example/x'],
  ['a host that begins like it', 'http://127.0.0.1.evil.example/x'],
  ['no address at all', 'http://'],
] as const) {
  test(`nothing is sent to ${what} that an answer points to`, async () => {
    for (const header of ['Location', 'Azure-AsyncOperation']) {
      await withClient({ status: 202, headers: { [header]: foreign } }, async (used) => {
        const error = await used.client.sendAndWait(put).catch((thrown: Error) => thrown)
        assert.ok(isUserError(error))
        assert.match(error.message, 'nothing was sent there')
        assert.is(used.requests.length, 1)
      })
    }
    await withClient({ body: { value: [], nextLink: foreign } }, async ({ client, requests }) => {
      const error = await client.list('/apis').catch((thrown: Error) => thrown)
      assert.ok(isUserError(error))
      assert.is(requests.length, 1)
    })
  })
}

test('a stand-in on this machine is sent no real token, and none is asked for', async () => {
  const credential = { getToken: () => assert.unreachable('a token is asked for') as never }
  await withClient(
    { body: {} },
    async ({ client, requests }) => {
      await client.send(get)
      assert.is(requests[0]?.headers.authorization, 'Bearer sandbox')
    },
    { credential },
  )
})

test('no other address goes without encryption', async () => {
  const error = await managementClient(addressOf('http://management.azure.com')).catch(
    (thrown: Error) => thrown,
  )
  assert.ok(isUserError(error))
})

/** Runs with other variables of the environment. */
async function withEnv(variables: NodeJS.ProcessEnv, run: () => Promise<void>): Promise<void> {
  const before = { ...process.env }
  Object.assign(process.env, variables)
  try {
    await run()
  } finally {
    for (const name of Object.keys(variables)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

test('a proxy stands before the service, and not before a stand-in', async () => {
  const proxy = 'http://127.0.0.1:1'
  await withEnv({ HTTP_PROXY: proxy, HTTPS_PROXY: proxy, NO_PROXY: '' }, async () => {
    await withClient({ body: {} }, async ({ client }) => {
      assert.is((await client.send(get)).status, 200)
    })
    const scopes: unknown[] = []
    const credential = {
      getToken: async (scope: unknown) => {
        scopes.push(scope)
        return { token: 's3cret', expiresOnTimestamp: Date.now() + 3_600_000 }
      },
    }
    const address = { ...addressOf(), cloud: 'china' } as const
    const client = await managementClient(address, { credential, sleep: async () => {} })
    const error = await failure(client.send(get))
    assert.is(error.code, 'ECONNREFUSED')
    assert.is(error.host, 'management.chinacloudapi.cn')
    assert.equal(scopes, [['https://management.chinacloudapi.cn/.default']])
    assert.not.match(JSON.stringify({ ...error, cause: error.cause }), 's3cret')
  })
})

test('a failing credential fails as it does', async () => {
  const thrown = Object.assign(new Error('No.'), { name: 'CredentialUnavailableError' })
  const credential = { getToken: () => Promise.reject(thrown) }
  const client = await managementClient(addressOf(), { credential })
  assert.is(await client.send(get).catch((error: unknown) => error), thrown)
})

test('events tell what was asked and answered, and nothing of what was in it', async () => {
  const headers = {
    'x-ms-ratelimit-remaining-subscription-writes': '1199',
    'Set-Cookie': 's3cret',
    ETag: 's3cret',
  }
  const answer = (_: Received, at: number): Answer => ({
    status: at < 1 ? 429 : 200,
    headers,
    body: { error: { code: 'TooManyRequests', message: 's3cret' }, value: 's3cret' },
  })
  await withClient(answer, async ({ client, events }) => {
    const body = { properties: { value: 's3cret' } }
    await client.send({
      ...put,
      path: '/namedValues/a',
      query: { q: 's3cret' },
      body,
      ifMatch: 's3cret',
    })
    const about = { method: 'PUT', path: '/namedValues/a' }
    assert.equal(events, [
      { ...about, attempt: 1, kind: 'answer', status: 429, remaining: 1199 },
      { ...about, attempt: 1, kind: 'retry', wait: 1_000, reason: 'TooManyRequests', status: 429 },
      { ...about, attempt: 2, kind: 'answer', status: 200, remaining: 1199 },
    ])
  })
})

test('the path of another address is told whole', async () => {
  const answer = ({ method }: Received, _: number, endpoint: string): Answer =>
    method === 'PUT'
      ? { status: 202, headers: { Location: `${endpoint}/operations/1?token=s3cret` } }
      : { body: resource }
  await withClient(answer, async ({ client, events }) => {
    await client.sendAndWait(put)
    assert.is(events.at(-1)?.path, '/operations/1')
  })
})

/** Prints the address of each module before it is loaded. */
const telling = `
  import { register } from 'node:module'
  register('data:text/javascript,' + encodeURIComponent(\`
    import { writeSync } from 'node:fs'
    export async function load(url, context, next) { writeSync(1, url + '\\\\n'); return next(url, context) }
  \`))`

test('nothing of Azure is loaded before the first request', async () => {
  await serving(
    () => ({ body: {} }),
    async ({ endpoint }) => {
      const file = new URL('../../lib/azure/management-client.ts', import.meta.url).href
      const script = `${telling}
        const { managementClient } = await import(${JSON.stringify(file)})
        const client = await managementClient(${JSON.stringify(addressOf(endpoint))})
        console.log('FIRST REQUEST')
        await client.send({ method: 'GET', path: '' })`
      const child = spawn(process.execPath, [
        '--import',
        'tsx',
        '--input-type=module',
        '--eval',
        script,
      ])
      let output = ''
      child.stdout.on('data', (chunk) => {
        output += chunk
      })
      child.stderr.on('data', (chunk) => {
        output += chunk
      })
      assert.is(await new Promise((resolve) => child.on('close', resolve)), 0, output)
      const [before = '', after = ''] = output.split('FIRST REQUEST')
      assert.match(before, 'lib/azure/management-client.ts')
      assert.not.match(before, 'node_modules/@azure/')
      assert.match(after, 'node_modules/@azure/arm-apimanagement/')
      assert.not.match(after, 'node_modules/@azure/identity/')
    },
  )
})

test.run()
