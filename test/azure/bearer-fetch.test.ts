import type { TokenCredential } from '@azure/identity'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type BearerFetch,
  type BearerFetchOptions,
  type BearerTarget,
  bearerFetch,
} from '../../lib/azure/bearer-fetch.ts'
import { isUserError, type UserError } from '../../lib/workspace/user-error.ts'
import { type Answer, type Received, serving } from './serving.ts'
import { errorOf } from './with-service.ts'

const errand = {
  action: 'read the stars',
  subject: 'The sky',
  role: 'Star Reader',
  setting: 'sky',
}

const target = (endpoint: string): BearerTarget => ({
  cloud: 'public',
  endpoint,
  scope: 'https://stars.example/.default',
  errand,
})

/** A credential that must not be asked. */
const untouched: TokenCredential = {
  getToken: () => {
    throw new Error('A token was asked for.')
  },
}

interface Used {
  readonly send: BearerFetch
  readonly url: string
  readonly requests: readonly Received[]
  readonly waits: readonly number[]
}

async function withAnswers(
  answers: Answer | readonly Answer[],
  use: (used: Used) => Promise<void>,
  options: BearerFetchOptions = {},
): Promise<void> {
  const list = [answers].flat()
  await serving(
    (_, at) => list[Math.min(at, list.length - 1)]!,
    async ({ endpoint, requests }) => {
      const waits: number[] = []
      const send = bearerFetch(target(endpoint), {
        credential: untouched,
        sleep: async (ms) => void waits.push(ms),
        random: () => 1,
        ...options,
      })
      await use({ send, url: `${endpoint}/a?b=c`, requests, waits })
    },
  )
}

async function explained(promise: Promise<unknown>): Promise<UserError> {
  const error = await errorOf(promise)
  if (!isUserError(error)) throw error
  return error
}

/** Runs with another `fetch`, for what cannot be sent on this machine. */
async function withFetch(own: typeof fetch, run: () => Promise<void>): Promise<void> {
  const before = globalThis.fetch
  globalThis.fetch = own
  try {
    await run()
  } finally {
    globalThis.fetch = before
  }
}

const tooMany = (headers: Readonly<Record<string, string>>): Answer => ({
  status: 429,
  headers,
  body: { error: { code: '429', message: 'Too many requests. Please retry.' } },
})

test('a request is sent as it is, and its JSON comes back', async () => {
  await withAnswers(
    { status: 201, headers: { ETag: '"1"' }, body: { a: 1 } },
    async ({ send, url, requests }) => {
      const headers = { 'Content-Type': 'application/json' }
      const answer = await send({ method: 'POST', url, headers, body: '{"ä":1}' })
      assert.equal(
        [answer.status, answer.body, answer.header('etag'), answer.header('none')],
        [201, { a: 1 }, '"1"', undefined],
      )
      const [request] = requests
      assert.equal([request?.method, request?.url, request?.body], ['POST', '/a?b=c', '{"ä":1}'])
      assert.is(request?.headers['content-type'], 'application/json')
      assert.is(request?.headers['user-agent'], 'apim-policy')
    },
  )
})

test('a stand-in on this machine is sent no token, and none is asked for', async () => {
  await withAnswers({ body: {} }, async ({ send, url, requests }) => {
    await send({ method: 'GET', url, headers: { Authorization: 'Bearer stolen' } })
    assert.is(requests[0]?.headers.authorization, 'Bearer sandbox')
  })
})

test('what is not encrypted and not on this machine is sent nothing', () => {
  for (const endpoint of ['http://stars.example', 'http://127.0.0.1.example', 'ftp://x', 'x']) {
    assert.throws(() => bearerFetch(target(endpoint)), isUserError, endpoint)
  }
})

test('an address of another host is sent nothing', async () => {
  await withAnswers({ body: {} }, async ({ send, requests }) => {
    const error = await errorOf(send({ method: 'GET', url: 'http://127.0.0.1:1/a' }))
    assert.match(error.message, 'another host')
    assert.is(requests.length, 0)
  })
})

test('elsewhere the token of the scope is sent, and kept until it ends', async () => {
  const asked: unknown[] = []
  const sent: (string | null)[] = []
  let left = 3_600_000
  const credential: TokenCredential = {
    getToken: async (scope) => {
      asked.push(scope)
      return { token: `token-${asked.length}`, expiresOnTimestamp: Date.now() + left }
    },
  }
  const answer: typeof fetch = async (_, init) => {
    sent.push(new Headers(init?.headers).get('authorization'))
    return new Response('{}')
  }
  await withFetch(answer, async () => {
    const send = bearerFetch(target('https://stars.example'), { credential })
    const ask = () => send({ method: 'GET', url: 'https://stars.example/a' })
    await ask()
    await ask()
    assert.equal(asked, ['https://stars.example/.default'])
    assert.equal(sent, ['Bearer token-1', 'Bearer token-1'])
    left = 60_000
    const other = bearerFetch(target('https://stars.example'), { credential })
    await other({ method: 'GET', url: 'https://stars.example/a' })
    await other({ method: 'GET', url: 'https://stars.example/a' })
    assert.is(asked.length, 3)
  })
})

test('a token that was refused is not sent again', async () => {
  let asked = 0
  const credential: TokenCredential = {
    getToken: async () => ({
      token: `token-${++asked}`,
      expiresOnTimestamp: Date.now() + 3_600_000,
    }),
  }
  const answer: typeof fetch = async () => new Response('{}', { status: asked === 1 ? 401 : 200 })
  await withFetch(answer, async () => {
    const send = bearerFetch(target('https://stars.example'), { credential })
    await explained(send({ method: 'GET', url: 'https://stars.example/a' }))
    await send({ method: 'GET', url: 'https://stars.example/a' })
    assert.is(asked, 2)
  })
})

test('a sign-in that does not work is said so, and nothing is sent', async () => {
  const failing: TokenCredential = {
    getToken: async () => {
      throw Object.assign(new Error('secret'), { name: 'CredentialUnavailableError' })
    },
  }
  const without: TokenCredential = { getToken: async () => null }
  const never: typeof fetch = async () => assert.unreachable('nothing is sent') as never
  await withFetch(never, async () => {
    for (const credential of [failing, without]) {
      const send = bearerFetch(target('https://stars.example'), { credential })
      const error = await explained(send({ method: 'GET', url: 'https://stars.example/a' }))
      assert.is(error.message, 'You are not signed in to Azure.')
    }
  })
})

test('throttled, it waits as long as Retry-After asks', async () => {
  await withAnswers(
    [tooMany({ 'Retry-After': '7' }), tooMany({ 'Retry-After': '3' }), { body: {} }],
    async ({ send, url, requests, waits }) => {
      await send({ method: 'GET', url })
      assert.equal(waits, [7_000, 3_000])
      assert.is(requests.length, 3)
    },
  )
})

test('throttled by Cost Management, it waits the longest of its limits', async () => {
  await withAnswers(
    [
      tooMany({
        'Retry-After': '2',
        'x-ms-ratelimit-microsoft.costmanagement-qpu-retry-after': '40',
        'x-ms-ratelimit-microsoft.costmanagement-entity-retry-after': '9',
        'x-ms-ratelimit-microsoft.costmanagement-tenant-retry-after': 'soon',
      }),
      { body: {} },
    ],
    async ({ send, url, waits }) => {
      await send({ method: 'GET', url })
      assert.equal(waits, [40_000])
    },
  )
})

test('a service that is not well is asked again, and given up in the end', async () => {
  await withAnswers([{ status: 503 }, 'reset', { body: {} }], async ({ send, url, waits }) => {
    await send({ method: 'GET', url })
    assert.equal(waits, [1_000, 2_000])
  })
  const failed = { status: 502, headers: { 'x-ms-request-id': 'r1' }, body: '<html></html>' }
  await withAnswers(failed, async ({ send, url, requests }) => {
    const { message, hint } = await explained(send({ method: 'GET', url }))
    assert.match(message, /^`127\.0\.0\.1:\d+` is not well: it answered 502 BadGateway/)
    assert.match(hint!, 'Request: r1.')
    assert.is(requests.length, 6)
  })
  await withAnswers(tooMany({}), async ({ send, url }) => {
    const { message } = await explained(send({ method: 'GET', url }))
    assert.is(message, 'Azure refuses requests, because there were too many.')
  })
})

test('an answer that is refused is explained, and not asked for again', async () => {
  const answers: readonly (readonly [Answer, string, string | undefined])[] = [
    [
      { status: 401, body: { error: { code: 'ExpiredAuthenticationToken', message: 'x' } } },
      'Azure did not accept the sign-in (401 ExpiredAuthenticationToken).',
      'Sign in again with `az login`, and check that `cloud` in the settings is right.',
    ],
    [
      { status: 403, body: { error: { code: 'AuthorizationFailed', message: 'x' } } },
      'You are not allowed to read the stars (403 AuthorizationFailed).',
      'Ask for the role `Star Reader`. A new role takes minutes to work.',
    ],
    [
      { status: 404, headers: { 'x-ms-error-code': 'ContainerNotFound' }, body: '<Error/>' },
      'The sky does not exist (404 ContainerNotFound).',
      'Check `sky` in the settings.',
    ],
    [
      { status: 400, body: { error: { code: 'BadRequest', message: 'No such dimension.' } } },
      'Azure refused to read the stars (400 BadRequest): No such dimension.',
      undefined,
    ],
  ]
  for (const [answer, message, hint] of answers) {
    await withAnswers(answer, async ({ send, url, requests }) => {
      const error = await explained(send({ method: 'GET', url }))
      assert.equal([error.message, error.hint], [message, hint])
      assert.is(requests.length, 1)
    })
  }
})

test('a status that is allowed is an answer', async () => {
  await withAnswers({ status: 412, body: 'no' }, async ({ send, url }) => {
    assert.is((await send({ method: 'PATCH', url, allow: 412 })).status, 412)
    await explained(send({ method: 'PATCH', url, allow: 404 }))
  })
})

test('a redirect is not followed: it would take the request along', async () => {
  await withAnswers(
    { status: 307, headers: { Location: 'http://127.0.0.1:1/' } },
    async ({ send, url, requests }) => {
      const { message } = await explained(send({ method: 'POST', url, body: '{}' }))
      assert.match(message, '307')
      assert.is(requests.length, 1)
    },
  )
})

test('a success that is no JSON is garbage; one that is empty is not', async () => {
  await withAnswers({ body: '<html>proxy</html>' }, async ({ send, url }) => {
    const { message } = await explained(send({ method: 'GET', url }))
    assert.match(message, 'answered 200 with something that is not JSON')
  })
  await withAnswers({ status: 204 }, async ({ send, url }) => {
    assert.is((await send({ method: 'GET', url })).body, undefined)
  })
})

test('a host that is not there is said so', async () => {
  let gone = ''
  await serving(
    () => ({}),
    async ({ endpoint }) => {
      gone = endpoint
    },
  )
  const send = bearerFetch(target(gone), { sleep: async () => {} })
  const { message } = await explained(send({ method: 'GET', url: `${gone}/a` }))
  assert.match(message, /could not be reached \(ECONNREFUSED\)/)
})

test('an answer that takes too long is given up', async () => {
  await withAnswers(
    'hang',
    async ({ send, url, requests }) => {
      const { message } = await explained(send({ method: 'GET', url }))
      assert.match(message, 'did not answer in time (ETIMEDOUT)')
      assert.is(requests.length, 6)
    },
    { timeout: 30 },
  )
})

test('who stops it gets the reason back, and nothing is sent any more', async () => {
  const stop = new AbortController()
  const reason = new Error('stopped')
  await withAnswers(
    { status: 503 },
    async ({ send, url, requests }) => {
      const error = await errorOf(send({ method: 'GET', url }))
      assert.is(error, reason)
      assert.is(requests.length, 1)
    },
    { signal: stop.signal, sleep: async () => stop.abort(reason) },
  )
})

test.run()
