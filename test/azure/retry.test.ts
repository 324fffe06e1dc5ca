import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { retryAfter, retrying, type Tried } from '../../lib/azure/retry.ts'
import { ServiceError } from '../../lib/azure/service-error.ts'

const table: readonly [status: number | undefined, code: string, tries: number][] = [
  [429, 'TooManyRequests', 6],
  [408, 'RequestTimeout', 6],
  [409, 'PessimisticConcurrencyConflict', 6],
  [409, 'ManagementApiRequestFailed', 6],
  [409, 'ValidationError', 1],
  [409, 'Conflict', 1],
  [422, 'ManagementApiRequestFailed', 6],
  [422, 'PessimisticConcurrencyConflict', 1],
  [422, 'ValidationError', 1],
  [500, 'InternalServerError', 6],
  [502, 'BadGateway', 6],
  [503, 'ServiceUnavailable', 6],
  [504, 'GatewayTimeout', 6],
  [400, 'ValidationError', 1],
  [400, 'ManagementApiRequestFailed', 1],
  [401, 'InvalidAuthenticationToken', 1],
  [403, 'AuthorizationFailed', 1],
  [404, 'ResourceNotFound', 1],
  [412, 'PreconditionFailed', 1],
  [302, 'Found', 1],
  [undefined, 'ECONNRESET', 6],
  [undefined, 'EPIPE', 6],
  [undefined, 'ETIMEDOUT', 6],
  [undefined, 'EAI_AGAIN', 6],
  [undefined, 'ECONNREFUSED', 3],
  [undefined, 'ENOTFOUND', 1],
  [undefined, 'SELF_SIGNED_CERT_IN_CHAIN', 1],
  [undefined, 'REQUEST_SEND_ERROR', 1],
]

for (const [status, code, tries] of table) {
  test(`${status ?? ''} ${code} is worth ${tries} ${tries === 1 ? 'try' : 'tries'}`, () => {
    for (let attempt = 1; attempt < tries; attempt++) {
      assert.type(retryAfter(attempt, { status, code }), 'number')
    }
    assert.is(retryAfter(tries, { status, code }), undefined)
    assert.is(retryAfter(tries, { status, code, retryAfter: 1 }), undefined)
  })
}

test('waits double up to half a minute, and are a random part of that', () => {
  const waits = (random: number) =>
    [1, 2, 3, 4, 5].map((at) => retryAfter(at, { status: 503, code: '' }, () => random))
  assert.equal(waits(1), [1_000, 2_000, 4_000, 8_000, 16_000])
  assert.equal(waits(0.5), [500, 1_000, 2_000, 4_000, 8_000])
  assert.equal(waits(0), [0, 0, 0, 0, 0])
})

test('what the service asks for counts, whatever it is', () => {
  for (const asked of [0, 1, 3_600_000]) {
    assert.is(retryAfter(1, { status: 429, code: '', retryAfter: asked }), asked)
    assert.is(retryAfter(5, { status: 503, code: '', retryAfter: asked }), asked)
  }
})

const failure = (attempts: number, status = 503) =>
  new ServiceError('no', { code: 'ServiceUnavailable', status, attempts })

/** Retries a task with waits that are only written down. */
async function retried(
  task: (attempt: number) => Tried<string>,
  options: { readonly budget?: number; readonly taking?: number } = {},
) {
  const waits: number[] = []
  const retries: unknown[] = []
  let time = 0
  const result = await retrying(
    async (attempt) => {
      time += options.taking ?? 0
      return task(attempt)
    },
    {
      sleep: async (ms) => void waits.push(ms),
      random: () => 1,
      now: () => time,
      onRetry: ({ attempts, code }, wait) => retries.push([attempts, code, wait]),
      budget: options.budget,
    },
  ).catch((error: unknown) => error)
  return { result, waits, retries }
}

test('a task is tried until it succeeds', async () => {
  const { result, waits, retries } = await retried((at) =>
    at < 3 ? { failure: failure(at) } : { value: `at ${at}` },
  )
  assert.is(result, 'at 3')
  assert.equal(waits, [1_000, 2_000])
  assert.equal(retries, [
    [1, 'ServiceUnavailable', 1_000],
    [2, 'ServiceUnavailable', 2_000],
  ])
})

test('after six tries the last failure is thrown', async () => {
  const { result, waits } = await retried((at) => ({ failure: failure(at) }))
  assert.equal(waits, [1_000, 2_000, 4_000, 8_000, 16_000])
  assert.is((result as ServiceError).attempts, 6)
})

test('what another try does not help is thrown at once', async () => {
  const { result, waits } = await retried((at) => ({ failure: failure(at, 412) }))
  assert.is((result as ServiceError).status, 412)
  assert.equal(waits, [])
})

test('an absurd wait is cut to the budget, and then there is one more try', async () => {
  let tries = 0
  const { result, waits } = await retried((at) => {
    tries++
    return { failure: failure(at), retryAfter: 86_400_000 }
  })
  assert.equal(waits, [120_000])
  assert.is(tries, 2)
  assert.instance(result, ServiceError)
})

test('tries that take long use the budget up as well', async () => {
  const { waits } = await retried((at) => ({ failure: failure(at) }), {
    budget: 10_000,
    taking: 4_000,
  })
  assert.equal(waits, [1_000, 1_000])
})

test('an interrupted wait ends it', async () => {
  const controller = new AbortController()
  const interrupted = retrying(async () => ({ failure: failure(1) }), {
    signal: controller.signal,
    sleep: async (_, signal) => {
      controller.abort(new Error('Ctrl-C'))
      signal?.throwIfAborted()
    },
  })
  assert.is(await interrupted.catch((error: Error) => error.message), 'Ctrl-C')
})

test('what the task throws is not tried again', async () => {
  let tries = 0
  const thrown = retrying(
    async (): Promise<Tried<string>> => {
      tries++
      throw new TypeError('a bug')
    },
    { sleep: async () => {} },
  )
  assert.is(await thrown.catch((error: Error) => error.message), 'a bug')
  assert.is(tries, 1)
})

test.run()
