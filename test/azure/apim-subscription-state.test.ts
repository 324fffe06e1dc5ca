import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type SubscriptionStateChange,
  setSubscriptionState,
} from '../../lib/azure/apim-subscription-state.ts'
import { type Answer, type Received, serving } from './serving.ts'
import { errorOf } from './with-service.ts'

const service =
  '/subscriptions/1/resourceGroups/rg/providers/Microsoft.ApiManagement/service/contoso'

const subscription = (state: string, etag = '"1"'): Answer => ({
  headers: { ETag: etag },
  body: { id: 'x', properties: { state, displayName: 'Team A' } },
})

async function setting(
  answer: (request: Received, at: number) => Answer,
  use: (
    set: (change?: Partial<SubscriptionStateChange>) => ReturnType<typeof setSubscriptionState>,
    requests: readonly Received[],
  ) => Promise<void>,
): Promise<void> {
  await serving(answer, async ({ endpoint, requests }) => {
    const set = (change: Partial<SubscriptionStateChange> = {}) =>
      setSubscriptionState({
        service,
        subscription: 'team-a',
        state: 'suspended',
        cloud: 'public',
        endpoint,
        sleep: async () => {},
        ...change,
      })
    await use(set, requests)
  })
}

/** A service with one subscription, whose ETag is counted. */
function serviceWith(first: string, { isLost = false } = {}) {
  let state = first
  let version = 1
  let lost = isLost
  return ({ method, headers, body }: Received): Answer => {
    if (method === 'GET') return subscription(state, `"${version}"`)
    if (headers['if-match'] !== `"${version}"`) return { status: 412 }
    state = JSON.parse(body).properties.state
    version++
    if (!lost) return subscription(state, `"${version}"`)
    lost = false
    return 'reset'
  }
}

test('an active subscription is suspended, as it was read', async () => {
  await setting(serviceWith('active'), async (set, requests) => {
    assert.equal(await set(), { outcome: 'changed', state: 'suspended' })
    const path = `${service}/subscriptions/team-a?api-version=2024-05-01`
    assert.equal(
      requests.map(({ method, url }) => [method, url]),
      [
        ['GET', path],
        ['PATCH', path],
      ],
    )
    assert.is(requests[1]?.headers['if-match'], '"1"')
    assert.equal(JSON.parse(requests[1]!.body), { properties: { state: 'suspended' } })
  })
})

test('a suspended one is made active, and one that is so already is left alone', async () => {
  await setting(serviceWith('suspended'), async (set, requests) => {
    assert.equal(await set({ state: 'active' }), { outcome: 'changed', state: 'active' })
    assert.equal(await set({ state: 'active' }), { outcome: 'unchanged', state: 'active' })
    assert.is(requests.length, 3)
  })
})

test('one in another state is not touched', async () => {
  for (const state of ['submitted', 'rejected', 'cancelled', 'expired', 'new']) {
    await setting(serviceWith(state), async (set, requests) => {
      assert.equal(await set(), { outcome: 'left', state })
      assert.equal(
        requests.map(({ method }) => method),
        ['GET'],
      )
    })
  }
})

test('one that was changed meanwhile is looked at again', async () => {
  await setting(
    ({ method }, at) => {
      if (method === 'PATCH') return { status: 412 }
      return at === 0 ? subscription('active') : subscription('expired', '"2"')
    },
    async (set, requests) => {
      assert.equal(await set(), { outcome: 'left', state: 'expired' })
      assert.is(requests.length, 3)
    },
  )
  await setting(
    ({ method }) => (method === 'PATCH' ? { status: 412 } : subscription('active')),
    async (set, requests) => {
      assert.match((await errorOf(set())).message, 'is changed by somebody else')
      assert.is(requests.length, 6)
    },
  )
})

test('a change whose answer was lost is a change', async () => {
  await setting(serviceWith('active', { isLost: true }), async (set) => {
    assert.equal(await set(), { outcome: 'changed', state: 'suspended' })
  })
})

test('names are encoded, and what is no service is refused', async () => {
  await setting(serviceWith('active'), async (set, requests) => {
    await set({ subscription: 'a/b?c' })
    assert.match(requests[0]!.url, '/subscriptions/a%2Fb%3Fc?api-version=')
    for (const wrong of ['', 'contoso', `${service}/apis/x`, `https://evil.example${service}`]) {
      assert.match((await errorOf(set({ service: wrong }))).message, 'is not the id')
    }
    assert.match((await errorOf(set({ subscription: '..' }))).message, 'is not a name')
    assert.match((await errorOf(set({ subscription: '' }))).message, 'is not a name')
    assert.is(requests.length, 2)
  })
})

test('refusals say what is needed, and an answer without ETag or state is none', async () => {
  await setting(
    () => ({ status: 404, body: { error: { code: 'ResourceNotFound', message: 'x' } } }),
    async (set) => {
      assert.is(
        (await errorOf(set())).message,
        'The subscription `team-a` of `contoso` does not exist (404 ResourceNotFound).',
      )
    },
  )
  await setting(
    ({ method }) => (method === 'GET' ? subscription('active') : { status: 403 }),
    async (set) => {
      const { hint } = (await errorOf(set())) as { hint?: string }
      assert.match(hint!, 'API Management Service Contributor')
    },
  )
  for (const answer of [
    { body: { properties: { state: 'active' } } },
    { headers: { ETag: '"1"' }, body: { properties: {} } },
    { headers: { ETag: '"1"' }, body: [] },
    { headers: { ETag: '"1"' } },
  ]) {
    await setting(
      () => answer,
      async (set, requests) => {
        assert.match((await errorOf(set())).message, 'no subscription')
        assert.is(requests.length, 1)
      },
    )
  }
})

test.run()
