import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findDeployment, modelOn } from '../../../lib/collector/prices/deployed-model.ts'

const keys = [
  '*',
  'chat*',
  'chat-eu*',
  'chat-eu-1',
  'ptu/chat-eu*',
  'ptu*/chat-eu-1',
  '*/other',
  'p/chat*',
  'chat-europ*',
]
const book = (order: readonly string[]) => ({
  currency: 'USD',
  entries: [],
  deployments: Object.fromEntries(order.map((key) => [key, { model: key }])),
})

const cases = [
  [{ deployment: 'anything' }, '*'],
  [{ deployment: 'chat' }, 'chat*'],
  [{ deployment: 'chat-eu-2' }, 'chat-eu*'],
  [{ deployment: 'chat-eu-2', backend: 'ptu' }, 'ptu/chat-eu*'],
  [{ deployment: 'Chat-EU-1' }, 'chat-eu-1'],
  [{ deployment: 'chat-eu-1', backend: 'payg' }, 'chat-eu-1'],
  [{ deployment: 'chat-eu-1', backendHost: 'ptu.openai.azure.com' }, 'ptu*/chat-eu-1'],
  [{ deployment: 'chat-europe' }, 'chat-europ*'],
  [{ deployment: 'chat-europe', backend: 'p' }, 'p/chat*'],
  [{ deployment: 'other' }, '*'],
  [{ deployment: 'other', backend: 'any' }, '*/other', 'p/chat*', 'chat-europ*'],
  [{}, undefined],
] as const

test('the key that says the most of a deployment is its own, in whatever order they stand', () => {
  for (const order of [keys, keys.toReversed()]) {
    for (const [called, key] of cases) {
      assert.is(findDeployment(book(order), called)?.key, key, JSON.stringify(called))
    }
  }
})

test('names of JavaScript are no deployments', () => {
  for (const deployment of ['constructor', '__proto__', 'toString']) {
    assert.is(findDeployment(book(['chat']), { deployment }), undefined)
  }
})

test('a deployment runs what it was given last', () => {
  const deployed = {
    model: 'a',
    later: [
      { model: 'c', from: '2026-03-01' },
      { model: 'b', from: '2026-02-01' },
    ],
  }
  const models = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', '2027-01-01'].map(
    (day) => modelOn(deployed, day).model,
  )
  assert.equal(models, ['a', 'b', 'b', 'c', 'c'])
})

test.run()
