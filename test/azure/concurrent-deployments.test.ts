import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { isConflict } from '../../lib/azure/deployment-conflict.ts'
import type { SandboxSettings } from '../../lib/sandbox/sandbox.ts'
import { deployment } from '../_support/deployment.ts'
import { live } from '../_support/live.ts'
import { held, withFirstVersion } from '../_support/second-version.ts'
import { shop, shopEnv, shopParents } from '../_support/shop.ts'

type Attempt = 'deployed' | 'conflict' | `other: ${string}`

const attemptOf = (run: Promise<{ readonly outcome: string }>): Promise<Attempt> =>
  run.then(
    ({ outcome }): Attempt => (outcome === 'deployed' ? 'deployed' : `other: ${outcome}`),
    (error: Error): Attempt => (isConflict(error) ? 'conflict' : `other: ${error.message}`),
  )

const preconditions = [
  'if-match',
  'all',
] as const satisfies readonly SandboxSettings['preconditions'][]

for (const each of preconditions) {
  test(`of two deployments at once one wins and the other gets a conflict (${each})`, () =>
    withFirstVersion(
      async ({ root, sandbox, ready }) => {
        const before = held(sandbox)
        for (let delay = 0; delay < 5; delay++) {
          const other = await deployment(root, shopEnv, { by: 'somebody-else' })
          const [mine, theirs] = await Promise.all([ready.plan(), other.plan()])
          const attempts = await Promise.all([
            attemptOf(ready.deploy(mine)),
            attemptOf(pause(delay * 3).then(() => other.deploy(theirs))),
          ])
          assert.equal(attempts.toSorted(), ['conflict', 'deployed'], `${delay}`)
          assert.equal((await ready.plan()).plan.changes, [], 'nothing is mixed')
          const winner = attempts[0] === 'deployed' ? ready : other
          assert.equal(await winner.rollBack(), [])
          assert.equal(held(sandbox), before)
        }
      },
      { preconditions: each, latency: 2 },
    ))

  test(`of two first deployments at once one wins (${each})`, () =>
    live(
      shop,
      async ({ root, sandbox }) => {
        const mine = await deployment(root, shopEnv, { wait: 100 })
        const theirs = await deployment(root, shopEnv, { by: 'somebody-else', wait: 100 })
        const plans = await Promise.all([mine.plan(), theirs.plan()])
        const attempts = await Promise.all([
          attemptOf(mine.deploy(plans[0])),
          attemptOf(theirs.deploy(plans[1])),
        ])
        assert.equal(attempts.toSorted(), ['conflict', 'deployed'])
        assert.equal((await mine.plan()).plan.changes, [])
        const record = sandbox.get('/namedValues/apim-policy-shop')
        const { by } = JSON.parse(String(record?.properties['value']))
        assert.is(by, attempts[0] === 'deployed' ? 'tester' : 'somebody-else')
      },
      {
        sandbox: { parents: shopParents, preconditions: each },
        environment: { variables: { version: 1 } },
      },
    ))
}

test('a plan that was made before another deployment is a conflict', () =>
  withFirstVersion(async ({ root, ready, sandbox }) => {
    const other = await deployment(root, shopEnv, { by: 'somebody-else' })
    const old = await ready.plan()
    assert.is((await other.deploy(await other.plan())).outcome, 'deployed')
    const after = held(sandbox)
    assert.is(await attemptOf(ready.deploy(old)), 'conflict')
    assert.equal(held(sandbox), after)
  }))

test('a change in the portal between the plan and the write is a conflict, and all is undone', () =>
  withFirstVersion(async ({ ready, sandbox }) => {
    const planned = await ready.plan()
    const path = '/apis/api-3/policies/policy'
    const edited = '<policies><inbound><base /><set-method>POST</set-method></inbound></policies>'
    sandbox.put(path, { value: edited, format: 'rawxml' })
    const before = held(sandbox)
    const result = await ready.deploy(planned)
    assert.is(result.outcome, 'undone')
    assert.ok('failure' in result && isConflict(result.failure?.error))
    assert.equal(held(sandbox), before)
  }))

test('an ETag that moved without a change is no conflict', () =>
  withFirstVersion(async ({ ready, sandbox }) => {
    const planned = await ready.plan()
    const path = '/apis/api-3/policies/policy'
    const { properties } = sandbox.get(path)!
    const text = String(properties['value'])
    sandbox.put(path, {
      value: text.replace('<inbound>', '<inbound><!-- seen -->'),
      format: 'rawxml',
    })
    assert.is((await ready.deploy(planned)).outcome, 'deployed')
  }))

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

test.run()
