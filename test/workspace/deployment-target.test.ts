import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { EnvironmentConfig } from '../../lib/workspace/config.ts'
import { deploymentTarget } from '../../lib/workspace/deployment-target.ts'
import { isUserError, type UserError } from '../../lib/workspace/user-error.ts'

const subscriptionId = '00000000-0000-0000-0000-000000000001'
const here = { subscriptionId, resourceGroup: 'rg', service: 'contoso' }

interface Given {
  readonly name?: string | undefined
  readonly endpoint?: string
  readonly env?: Readonly<Record<string, string>>
  readonly apiVersion?: string
}

const targetOf = (
  prod: EnvironmentConfig,
  { name = 'prod', env = {}, endpoint, apiVersion }: Given = {},
) =>
  deploymentTarget(
    {
      root: '/projects/shop',
      config: { environments: { prod }, ...(apiVersion !== undefined && { apiVersion }) },
    },
    { name, env, endpoint },
  )

function refusal(action: () => unknown): UserError {
  try {
    action()
  } catch (error) {
    if (isUserError(error)) return error
    throw error
  }
  throw new Error('It was not refused.')
}

test('what the configuration leaves out has a default', () => {
  assert.equal(targetOf(here), {
    environment: 'prod',
    project: 'shop',
    cloud: 'public',
    ...here,
    apiVersion: '2024-05-01',
    protect: { approval: false, maxDeletes: 10 },
  })
})

test('what the configuration says counts', () => {
  const prod = {
    ...here,
    cloud: 'china',
    workspace: 'team',
    endpoint: 'https://management.example.com/',
    apiVersion: '2024-06-01-preview',
    protect: { approval: true },
  } as const
  const { protect, ...others } = targetOf(prod, { apiVersion: '2025-03-01-preview' })
  assert.equal(others, {
    environment: 'prod',
    project: 'shop',
    ...here,
    cloud: 'china',
    workspace: 'team',
    endpoint: 'https://management.example.com',
    apiVersion: '2024-06-01-preview',
  })
  assert.equal(protect, { approval: true, maxDeletes: 10 })
  assert.is(targetOf(here, { apiVersion: '2025-03-01-preview' }).apiVersion, '2025-03-01-preview')
})

test('what protects an environment and is undefined has its default', () => {
  const protect = { approval: undefined, maxDeletes: undefined } as unknown as object
  assert.equal(targetOf({ ...here, protect }).protect, { approval: false, maxDeletes: 10 })
  assert.is(targetOf({ ...here, protect: { maxDeletes: 0 } }).protect.maxDeletes, 0)
})

test('the subscription may come from outside, the configuration’s own wins', () => {
  const other = '00000000-0000-0000-0000-000000000002'
  const env = { AZURE_SUBSCRIPTION_ID: other }
  const { subscriptionId: _, ...place } = here
  assert.is(targetOf(place, { env }).subscriptionId, other)
  assert.is(targetOf(here, { env }).subscriptionId, subscriptionId)
  const wrong = refusal(() => targetOf(place, { env: { AZURE_SUBSCRIPTION_ID: 'prod' } }))
  assert.is(
    wrong.message,
    'AZURE_SUBSCRIPTION_ID is not the id of a subscription, which is a GUID.',
  )
})

test('all that is missing is named at once', () => {
  const nothing = refusal(() => targetOf({}))
  assert.is(nothing.message, 'The environment `prod` does not say where it is.')
  assert.is(
    nothing.hint,
    'Add `subscriptionId`, `resourceGroup`, `service` to `environments.prod` in the configuration.',
  )
  const { service: _, ...some } = here
  assert.is(
    refusal(() => targetOf(some)).hint,
    'Add `service` to `environments.prod` in the configuration.',
  )
})

test('an environment has to be named, and to exist', () => {
  const project = { root: '/p', config: { environments: { dev: here, prod: here } } }
  const none = refusal(() => deploymentTarget(project, { name: undefined, env: {} }))
  assert.is(none.message, 'Which environment? Name it with `--env`.')
  assert.is(none.hint, 'There are dev, prod.')
  const empty = refusal(() =>
    deploymentTarget({ root: '/p', config: {} }, { name: undefined, env: {} }),
  )
  assert.is(empty.hint, 'Add it to `environments` in apim-policy.config.ts.')
  const unknown = refusal(() => deploymentTarget(project, { name: 'pord', env: {} }))
  assert.is(unknown.message, 'The environment `pord` is not in the configuration.')
  assert.is(unknown.hint, 'Did you mean `prod`?')
})

test('another address is checked like that of the configuration, and wins', () => {
  const endpoint = 'http://127.0.0.1:8080/'
  assert.is(
    targetOf({ ...here, endpoint: 'https://a.example.com' }, { endpoint }).endpoint,
    'http://127.0.0.1:8080',
  )
  for (const each of ['http://example.com', 'example.com', '', 'https://a/b']) {
    const found = refusal(() => targetOf(here, { endpoint: each }))
    assert.is(found.message, `\`${each}\` is not the address of a management API.`)
    assert.is(
      found.hint,
      'It begins with https://, or with http://127.0.0.1 for `apim-policy sandbox`.',
    )
  }
})

test.run()
