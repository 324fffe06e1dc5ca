import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { ManagementResponse } from '../../lib/azure/management-client.ts'
import { finished } from '../../lib/azure/poll.ts'
import { isServiceError, type ServiceError } from '../../lib/azure/service-error.ts'

const at = {
  self: 'https://example.com/policyFragments/x?api-version=1',
  location: 'https://example.com/policyFragments/x?asyncId=1',
  operation: 'https://example.com/tenant/operationResults/1',
}

interface Given {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

const response = ({ status, body, headers = {} }: Given): ManagementResponse => ({
  status,
  body,
  headers: (name) => headers[name],
  attempts: 1,
})

/** Polls answers that are given in order, and writes down where it asked and how long it waited. */
async function polled(
  first: Given,
  answers: readonly Given[],
  { method = 'PUT', taking = 0, attempts = 1 } = {},
) {
  const asked: string[] = []
  const waits: number[] = []
  let time = 0
  const result = await finished(
    { ...response(first), attempts },
    {
      method,
      self: at.self,
      ask: async (address) => {
        time += taking
        asked.push(Object.entries(at).find(([, url]) => url === address)?.[0] ?? address)
        return response(answers[asked.length - 1] ?? answers.at(-1)!)
      },
      sleep: async (ms) => void waits.push(ms),
      now: () => time,
    },
  ).catch((error: Error) => error)
  return { result, asked, waits }
}

const bodyOf = ({ result }: Awaited<ReturnType<typeof polled>>): unknown => {
  assert.not.instance(result, Error)
  return (result as ManagementResponse).body
}

const errorOf = ({ result }: Awaited<ReturnType<typeof polled>>): ServiceError => {
  assert.ok(isServiceError(result), 'it fails')
  return result
}

const location = { location: at.location }
const operation = { 'azure-asyncoperation': at.operation }
const both = { ...location, ...operation }
const inProgress = { properties: { provisioningState: 'InProgress' } }
const done = { status: 200, body: { properties: { value: 'done' } } }
const invalid = {
  status: 400,
  body: {
    error: {
      code: 'ValidationError',
      message: 'The policy fragment is not a valid XML: x. Line 37, position 40.',
      details: null,
    },
  },
}

test('what is done at once is not polled', async () => {
  for (const status of [200, 201, 204]) {
    const { result, asked } = await polled({ status, body: done.body, headers: both }, [])
    assert.is((result as ManagementResponse).status, status)
    assert.equal(asked, [])
  }
})

for (const first of [
  { status: 202 },
  { status: 201, body: inProgress },
  { status: 200, body: inProgress },
  { status: 201, body: { properties: { provisioningState: 'Creating' } } },
  { status: 200, body: { properties: { provisioningState: 'updating' } } },
]) {
  const what = `${first.status} ${first.body?.properties.provisioningState ?? ''}`
  test(`${what} is polled to the end at \`Location\``, async () => {
    const outcome = await polled({ ...first, headers: both }, [{ status: 202 }, done])
    assert.equal(bodyOf(outcome), done.body)
    assert.equal(outcome.asked, ['location', 'location'])
  })
}

test('a poll that shows the resource in progress is not the end', async () => {
  const outcome = await polled({ status: 202, headers: location }, [
    { status: 200, body: inProgress },
    { status: 201, body: inProgress },
    done,
  ])
  assert.is(outcome.asked.length, 3)
  assert.equal(bodyOf(outcome), done.body)
})

test('`Location` tells why it failed', async () => {
  const outcome = await polled({ status: 201, body: inProgress, headers: both }, [
    { status: 202 },
    invalid,
  ])
  const error = errorOf(outcome)
  assert.is(error.status, 400)
  assert.is(error.code, 'ValidationError')
  assert.match(error.message, 'Line 37, position 40')
})

test('a new `Location` replaces the one before', async () => {
  const next = 'https://example.com/next'
  const { asked } = await polled({ status: 202, headers: location }, [
    { status: 202, headers: { location: next } },
    { status: 202 },
    done,
  ])
  assert.equal(asked, ['location', next, next])
})

test('where `Location` ends without the resource, that is read', async () => {
  const outcome = await polled({ status: 202, headers: location }, [{ status: 204 }, done])
  assert.equal(outcome.asked, ['location', 'self'])
  assert.equal(bodyOf(outcome), done.body)
})

test('without `Location` the operation is asked, and then the resource read', async () => {
  const outcome = await polled({ status: 202, headers: operation }, [
    { status: 200, body: { status: 'InProgress' } },
    { status: 202, body: { status: 'Succeeded' } },
    { status: 200, body: { status: 'Succeeded', properties: { value: 'not this' } } },
    done,
  ])
  assert.equal(outcome.asked, ['operation', 'operation', 'operation', 'self'])
  assert.equal(bodyOf(outcome), done.body)
})

for (const status of ['Failed', 'Canceled']) {
  test(`an operation that is ${status} is an error with its code and message`, async () => {
    const error = errorOf(
      await polled({ status: 202, headers: operation }, [
        { status: 200, body: { status, error: { code: 'ValidationError', message: 'Bad.' } } },
      ]),
    )
    assert.is(error.code, 'ValidationError')
    assert.is(error.message, 'Bad.')
    assert.is(error.status, undefined)
  })
}

test('an operation that failed without saying why is an error', async () => {
  const error = errorOf(
    await polled({ status: 202, headers: operation }, [
      { status: 200, body: { id: 'x', name: 'y', status: 'Failed', error: null } },
    ]),
  )
  assert.is(error.message, 'The service failed and did not say why.')
})

test('a refused poll of an operation is an error too', async () => {
  const outcome = await polled({ status: 202, headers: operation }, [invalid])
  assert.is(errorOf(outcome).code, 'ValidationError')
})

test('a resource that failed to be provisioned is an error', async () => {
  const failed = { status: 200, body: { name: 'x', properties: { provisioningState: 'Failed' } } }
  assert.is(errorOf(await polled(failed, [])).code, 'Failed')
  assert.is(errorOf(await polled({ status: 202, headers: location }, [failed])).code, 'Failed')
  const afterwards = [{ status: 200, body: { status: 'Succeeded' } }, failed]
  assert.is(errorOf(await polled({ status: 202, headers: operation }, afterwards)).code, 'Failed')
})

test('without either header the resource itself is asked', async () => {
  const outcome = await polled({ status: 201, body: inProgress }, [
    { status: 200, body: inProgress },
    done,
  ])
  assert.equal(outcome.asked, ['self', 'self'])
  assert.equal(bodyOf(outcome), done.body)
})

test('what appears late is waited for, but not for ever', async () => {
  const missing = { status: 404, body: { error: { code: 'ResourceNotFound', message: 'No.' } } }
  const late = await polled({ status: 202, headers: location }, [missing, missing, missing, done])
  assert.equal(bodyOf(late), done.body)
  const never = await polled({ status: 202, headers: location }, [missing])
  assert.is(errorOf(never).code, 'ResourceNotFound')
  assert.equal(never.asked, ['location', 'location', 'location', 'location'])
})

test('where `Location` stays missing, the operation is asked', async () => {
  const missing = { status: 404 }
  const outcome = await polled({ status: 202, headers: both }, [
    missing,
    missing,
    missing,
    { status: 200, body: { status: 'Succeeded' } },
    done,
  ])
  assert.equal(outcome.asked, ['location', 'location', 'location', 'operation', 'self'])
  assert.equal(bodyOf(outcome), done.body)
})

test('a deletion is done when nothing is there any more', async () => {
  const method = 'DELETE'
  const gone = await polled({ status: 202, headers: location }, [{ status: 404 }], { method })
  assert.is((gone.result as ManagementResponse).status, 404)
  const done = await polled({ status: 202, headers: location }, [{ status: 204 }], { method })
  assert.equal(done.asked, ['location'])
  const refused = await polled({ status: 202, headers: location }, [invalid], { method })
  assert.is(errorOf(refused).status, 400)
})

test('a POST ends with what the poll answers, and reads nothing', async () => {
  const outcome = await polled({ status: 202, headers: location }, [{ status: 204 }], {
    method: 'POST',
  })
  assert.equal(outcome.asked, ['location'])
})

test('polls come every 1 to 5 seconds, or when the service says so', async () => {
  const wait = { status: 202 }
  const slower = await polled({ status: 202, headers: location }, [
    ...Array.from({ length: 6 }, () => wait),
    done,
  ])
  assert.equal(slower.waits, [1_000, 2_000, 3_000, 4_000, 5_000, 5_000, 5_000])
  const asked = await polled({ status: 202, headers: { ...location, 'retry-after': '7' } }, [
    { status: 202, headers: { 'retry-after': '0' } },
    { status: 202, headers: { 'retry-after-ms': '300' } },
    done,
  ])
  assert.equal(asked.waits, [7_000, 100, 300])
})

test('after ten minutes it is given up', async () => {
  const { waits, ...outcome } = await polled({ status: 202, headers: location }, [{ status: 202 }])
  assert.is(errorOf({ ...outcome, waits }).code, 'OperationTimedOut')
  const waited = waits.reduce((sum, each) => sum + each, 0)
  assert.ok(waited > 590_000 && waited <= 600_000, `${waited} ms`)
})

test('polls that take long count as well, and an absurd wait is not begun', async () => {
  const slow = await polled({ status: 202, headers: location }, [{ status: 202 }], {
    taking: 199_000,
  })
  assert.equal(slow.waits, [1_000, 2_000, 3_000])
  const absurd = await polled({ status: 202, headers: { ...location, 'retry-after': '86400' } }, [])
  assert.equal(absurd.waits, [])
  assert.is(errorOf(absurd).code, 'OperationTimedOut')
})

test('how often the write itself was sent is kept, in success and failure', async () => {
  const first = { status: 202, headers: location }
  const { result } = await polled(first, [done], { attempts: 3 })
  assert.is((result as ManagementResponse).attempts, 3)
  assert.is(errorOf(await polled(first, [invalid], { attempts: 3 })).attempts, 3)
})

test.run()
