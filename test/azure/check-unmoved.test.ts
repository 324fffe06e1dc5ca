import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { checkUnmoved } from '../../lib/azure/check-unmoved.ts'
import { isConflict } from '../../lib/azure/deployment-conflict.ts'
import type { PlanFile } from '../../lib/plan/plan-file.ts'
import type { DeploymentTarget } from '../../lib/workspace/deployment-target.ts'
import { isUserError } from '../../lib/workspace/user-error.ts'
import { change } from '../plan/_support/changes.ts'
import { errorOf, type TestService, withService } from './with-service.ts'

const target = { project: 'shop' } as DeploymentTarget
const record = { displayName: 'apim-policy-shop', value: '{"deployment":"d1"}' }
const policy = (text = '<policies />') => ({ value: text, format: 'rawxml' })

/** A plan that updates the policy of API `a` and creates that of `b`, as the service is now. */
const planFor = ({ sandbox }: TestService): PlanFile => ({
  apimPolicyPlan: 1,
  tool: '0.0.0',
  environment: 'test',
  project: 'shop',
  service: `/subscriptions/${sandbox.subscriptionId}/resourceGroups/SANDBOX/providers/microsoft.apimanagement/service/sandbox`,
  apiVersion: '2024-05-01',
  record: sandbox.get('/namedValues/apim-policy-shop')?.etag ?? null,
  changes: [
    change('apis/a', {
      action: 'update',
      path: '/apis/a/policies/policy',
      etag: sandbox.get('/apis/a/policies/policy')!.etag,
    }),
    change('apis/b', { path: '/apis/b/policies/policy' }),
  ],
  unchanged: [],
})

const planned = (run: (service: TestService, plan: PlanFile) => Promise<void>) =>
  withService(
    async (service) => {
      service.sandbox.put('/apis/a/policies/policy', policy())
      service.sandbox.put('/namedValues/apim-policy-shop', record)
      await run(service, planFor(service))
    },
    { parents: ['/apis/a', '/apis/b', '/apis/c'] },
  )

const conflictOf = async ({ client }: TestService, plan: PlanFile): Promise<string> => {
  const error = await errorOf(checkUnmoved(client, plan, target))
  assert.ok(isConflict(error))
  assert.is(isUserError(error) && error.hint, 'Make a new plan with `diff --out`.')
  return error.message
}

test('a service that is as the plan found it may be deployed to', () =>
  planned(async ({ client, sandbox }, plan) => {
    sandbox.put('/apis/c/policies/policy', policy())
    const found = await checkUnmoved(client, plan, target)
    assert.is(found.record?.deployment, 'd1')
    assert.is(found.etag, plan.record)
  }))

test('whatever of it moved is named', () =>
  planned(async (service, plan) => {
    service.sandbox.put('/apis/a/policies/policy', policy('<policies><inbound /></policies>'))
    service.sandbox.put('/apis/b/policies/policy', policy())
    assert.is(
      await conflictOf(service, plan),
      'The service changed after the plan was made: `apis/a`, `apis/b`.',
    )
  }))

test('what the plan updates and somebody deleted has moved', () =>
  planned(async (service, plan) => {
    service.sandbox.remove('/apis/a/policies/policy')
    assert.match(await conflictOf(service, plan), '`apis/a`')
  }))

test('another deployment in between is a conflict, the first one too', () =>
  planned(async (service, plan) => {
    service.sandbox.put('/namedValues/apim-policy-shop', { ...record, value: '{"deployment":"2"}' })
    const message = 'Somebody deployed this project after the plan was made.'
    assert.is(await conflictOf(service, plan), message)
    assert.is(await conflictOf(service, { ...plan, record: null }), message)
    service.sandbox.remove('/namedValues/apim-policy-shop')
    assert.is(await conflictOf(service, plan), message)
    await checkUnmoved(service.client, { ...plan, record: null }, target)
  }))

test('a plan for another service is refused', () =>
  planned(async ({ client }, plan) => {
    const service = plan.service.replace(/sandbox$/, 'prod')
    const error = await errorOf(checkUnmoved(client, { ...plan, service }, target))
    assert.ok(isUserError(error) && !isConflict(error))
    assert.match(error.message, /^The plan is for .*\/prod, not for .*\/sandbox\.$/)
  }))

test.run()
