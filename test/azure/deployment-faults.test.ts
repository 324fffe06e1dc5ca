import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Fault } from '../../lib/sandbox/faults.ts'
import {
  held,
  isSame,
  type SecondVersion,
  withFirstVersion,
  writes,
} from '../_support/second-version.ts'

/** Deploys the second version; returns the number of writes, and leaves the first one. */
async function writesOf({ ready, sandbox }: SecondVersion): Promise<number> {
  const planned = await ready.plan()
  assert.equal(planned.missing, [])
  assert.ok(planned.plan.changes.length >= 40, `${planned.plan.changes.length} changes`)
  sandbox.clearRequests()
  assert.is((await ready.deploy(planned)).outcome, 'deployed')
  const count = sandbox.requests.filter(({ method }) => writes.test(method)).length
  assert.equal(await ready.rollBack(), [])
  return count
}

type Outcome = 'deployed' | 'undone' | 'incomplete' | 'refused'

/** Deploys the second version with a fault; the outcome says what the service then holds. */
async function outcomeOf(
  { ready, sandbox }: SecondVersion,
  fault: Omit<Fault, 'method'>,
): Promise<Outcome> {
  const before = held(sandbox)
  const planned = await ready.plan()
  sandbox.fail({ method: writes, ...fault })
  const outcome: Outcome = await ready.deploy(planned).then(
    (result) => result.outcome,
    () => 'refused',
  )
  const said = `${JSON.stringify(fault)}: ${outcome}`
  if (outcome === 'deployed') {
    assert.equal((await ready.plan()).plan.changes, [], said)
    assert.equal(await ready.rollBack(), [])
  }
  assert.ok(isSame(held(sandbox), before), said)
  return outcome
}

const times = (outcomes: readonly Outcome[], wanted: Outcome): number =>
  outcomes.filter((each) => each === wanted).length

test('a write that is refused, whichever it is, leaves everything new or everything as it was', () =>
  withFirstVersion(async (shop) => {
    const count = await writesOf(shop)
    const outcomes: Outcome[] = []
    for (let skip = 0; skip < count; skip++) {
      const fault = { kind: 'status', status: 400, code: 'ValidationError', skip } as const
      outcomes.push(await outcomeOf(shop, fault))
    }
    // The first write takes the record, the last one gives it back.
    assert.is(outcomes[0], 'refused')
    assert.is(outcomes.at(-1), 'deployed')
    assert.is(times(outcomes, 'undone'), count - 2)
  }))

test('a write that the service says it made, and did not, is seen and everything undone', () =>
  withFirstVersion(async (shop) => {
    for (const skip of [1, 4, 6, 12, 20, 25, 33, 38, 41]) {
      assert.is(await outcomeOf(shop, { kind: 'lost', skip }), 'undone', `${skip}`)
    }
  }))

test('an asynchronous write that fails late is seen and everything undone', () =>
  withFirstVersion(async (shop) => {
    for (const path of ['/namedValues/plain-2', '/policyFragments/fragment-3']) {
      assert.is(await outcomeOf(shop, { kind: 'late', path }), 'undone', path)
    }
  }))

test('throttling, conflicts of the service, failures and dropped connections are absorbed', () =>
  withFirstVersion(async (shop) => {
    const { sandbox } = shop
    const faults = [
      { kind: 'status', status: 429 },
      { kind: 'status', status: 429, retryAfter: 1 },
      { kind: 'status', status: 409, code: 'PessimisticConcurrencyConflict' },
      { kind: 'status', status: 422, code: 'ManagementApiRequestFailed' },
      { kind: 'status', status: 503 },
      { kind: 'status', status: 502, text: '<html><title>Bad Gateway</title></html>' },
      { kind: 'reset' },
      { kind: 'reset-after' },
    ] as const
    const paths = ['/namedValues/plain-1', '/backends/backend-new', '/apis/api-1/policies/policy']
    for (const fault of faults) {
      for (const path of paths) sandbox.fail({ method: writes, path, ...fault })
      assert.is(await outcomeOf(shop, { kind: 'reset', path: '/nowhere' }), 'deployed')
    }
  }))

test('a deployment that is interrupted is undone', () =>
  withFirstVersion(async ({ ready, sandbox }) => {
    const before = held(sandbox)
    for (const moment of [3, 17, 30]) {
      const interrupt = new AbortController()
      let seen = 0
      const stop = sandbox.onRequest(({ method }) => {
        if (writes.test(method) && ++seen === moment) interrupt.abort()
      })
      const { signal } = interrupt
      const result = await ready.deploy(await ready.plan(), { signal })
      stop()
      assert.is(result.outcome, 'undone')
      assert.is('failure' in result, false)
      assert.equal(held(sandbox), before)
    }
  }))

test('what somebody else changes while a failed deployment is undone is left alone and named', () =>
  withFirstVersion(async ({ ready, sandbox }) => {
    const planned = await ready.plan()
    sandbox.fail({
      method: 'PUT',
      path: '/apis/api-4/policies/policy',
      kind: 'status',
      status: 400,
    })
    const stop = sandbox.onRequest(({ method, url }) => {
      if (method === 'PUT' && url.includes('/apis/api-4/policies')) {
        stop()
        sandbox.put('/products/product-1/policies/policy', {
          value: '<policies><inbound><base /></inbound></policies>',
          format: 'rawxml',
        })
      }
    })
    const result = await ready.deploy(planned)
    assert.is(result.outcome, 'incomplete')
    assert.equal('left' in result && result.left, [
      { address: 'products/product-1', reason: 'somebody changed it meanwhile' },
    ])
  }))

test.run()
