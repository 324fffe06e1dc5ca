import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Webhook } from '../../../lib/collector/settings/collector-settings.ts'
import type { Alert } from '../../../lib/metering/alerts/alert.ts'
import {
  type SendOptions,
  sendAlert,
  type WebhookAnswer,
} from '../../../lib/metering/alerts/send-alert.ts'
import { type Answer, type Received, serving } from '../../azure/serving.ts'

const alert: Alert = {
  key: 'k',
  kind: 'latency',
  title: 'Slow',
  message: 'Requests took up to 3000 ms.',
  at: '2026-11-21T12:00:00.000Z',
  details: {},
}

/** Sends to a server, without waiting between tries. */
async function sent(
  answer: (request: Received, at: number) => Answer,
  webhooks: (endpoint: string) => readonly Webhook[],
  options: Partial<SendOptions> = {},
): Promise<{
  readonly answers: readonly WebhookAnswer[]
  readonly requests: readonly Received[]
  readonly pauses: readonly number[]
  readonly host: string
}> {
  const pauses: number[] = []
  let result: readonly WebhookAnswer[] = []
  let all: readonly Received[] = []
  let host = ''
  await serving(answer, async ({ endpoint, requests }) => {
    host = new URL(endpoint).host
    result = await sendAlert(alert, webhooks(endpoint), {
      fetch,
      sleep: async (ms) => {
        pauses.push(ms)
      },
      ...options,
    })
    all = requests
  })
  return { answers: result, requests: all, pauses, host }
}

const one = (endpoint: string): readonly Webhook[] => [{ url: `${endpoint}/s3cret?sig=s3cret` }]

test('an alert is posted as JSON, in the form of each webhook', async () => {
  const { answers, requests, host } = await sent(
    ({ url }) => ({ status: url === '/teams' ? 202 : 200, body: 'ok' }),
    (endpoint) => [
      { url: `${endpoint}/generic` },
      { url: `${endpoint}/teams`, kind: 'teams' },
      { url: `${endpoint}/slack`, kind: 'slack' },
    ],
  )
  assert.equal(answers, Array(3).fill({ host, isTold: true, tries: 1 }))
  const bodies = new Map(requests.map(({ url, body }) => [url, JSON.parse(body)]))
  assert.equal(bodies.get('/generic'), alert)
  assert.is(bodies.get('/teams').type, 'message')
  assert.is(bodies.get('/slack').text, 'Slow')
  assert.ok(requests.every(({ method }) => method === 'POST'))
  assert.ok(requests.every(({ headers }) => headers['content-type'] === 'application/json'))
})

test('what may pass is tried again, three times in all', async () => {
  for (const failure of ['reset', { status: 500 }, { status: 429 }, { status: 408 }] as const) {
    const { answers, pauses, host } = await sent((_, at) => (at < 2 ? failure : {}), one)
    assert.equal(answers, [{ host, isTold: true, tries: 3 }])
    assert.equal(pauses, [1_000, 4_000])
  }
  const { answers, requests, host } = await sent(() => ({ status: 503 }), one)
  assert.equal(answers, [{ host, isTold: false, message: `${host} answered with 503.`, tries: 3 }])
  assert.is(requests.length, 3)
})

test('what will not pass is not tried again', async () => {
  for (const status of [302, 400, 401, 404, 410]) {
    const { answers, requests, host } = await sent(
      () => ({ status, headers: { Location: '/other' } }),
      one,
    )
    assert.equal(answers, [
      { host, isTold: false, message: `${host} answered with ${status}.`, tries: 1 },
    ])
    assert.is(requests.length, 1)
  }
})

test('a webhook that asks to wait is waited for, but not for long', async () => {
  const waits = async (after: string): Promise<readonly number[]> =>
    (await sent(() => ({ status: 429, headers: { 'Retry-After': after } }), one)).pauses
  assert.equal(await waits('7'), [7_000, 7_000])
  assert.equal(await waits('86400'), [30_000, 30_000])
  assert.equal(await waits('soon'), [1_000, 4_000])
})

test('a webhook that never answers is given up', async () => {
  const { answers, requests, host } = await sent(() => 'hang', one, { timeout: 50 })
  assert.equal(answers, [
    { host, isTold: false, message: `${host} did not answer within 50 ms.`, tries: 3 },
  ])
  assert.is(requests.length, 3)
})

test('one that fails keeps none of the others from being told', async () => {
  const { answers } = await sent(
    ({ url }) => ({ status: url === '/bad' ? 500 : 200 }),
    (endpoint) => [
      { url: 'http://127.0.0.1:2/refused' },
      { url: `${endpoint}/bad` },
      { url: 'no address' },
      { url: `${endpoint}/good` },
    ],
  )
  assert.equal(
    answers.map(({ isTold }) => isTold),
    [false, false, false, true],
  )
})

test('no answer shows more of an address than its host', async () => {
  const { answers } = await sent(
    () => ({ status: 500, body: 's3cret' }),
    (endpoint) => [
      ...one(endpoint),
      { url: 'http://127.0.0.1:2/s3cret' },
      { url: 'http://me:s3cret@127.0.0.1:2/' },
      { url: 's3cret' },
      { url: 'https://[s3cret]/' },
    ],
  )
  assert.not.match(JSON.stringify(answers), 's3cret')
  assert.is(answers[1]?.message, '127.0.0.1:2 cannot be reached (ECONNREFUSED).')
})

test('sending stops when it is aborted', async () => {
  const aborted = new AbortController()
  let error: unknown
  await sent(() => ({ status: 500 }), one, {
    signal: aborted.signal,
    sleep: async (_, signal) => {
      aborted.abort(new Error('closing'))
      signal?.throwIfAborted()
    },
  }).catch((reason: unknown) => {
    error = reason
  })
  assert.is((error as Error).message, 'closing')
})

test('an answer that is awaited is given up when it is aborted', async () => {
  const aborted = new AbortController()
  let error: unknown
  await sent(
    () => {
      setTimeout(() => aborted.abort(new Error('closing')), 20)
      return 'hang'
    },
    one,
    { signal: aborted.signal },
  ).catch((reason: unknown) => {
    error = reason
  })
  assert.is((error as Error).message, 'closing')
})

test('without webhooks nobody is told', async () => {
  const { answers, requests } = await sent(
    () => ({}),
    () => [],
  )
  assert.equal([answers, requests], [[], []])
})

test.run()
