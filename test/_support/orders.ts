import * as assert from 'uvu/assert'
import type { Sandbox } from '../../lib/sandbox/sandbox.ts'
import { deployment } from './deployment.ts'
import { type LiveSettings, type LiveTest, live } from './live.ts'
import { writes } from './second-version.ts'

/** The policy of an API and the backend that it sends to; `calls` sets its versions apart. */
export const orders = (
  calls: number,
): string => `import { apiPolicy, base, backend, rateLimit, setBackendService } from 'apim-policy'

const stock = backend('stock', { url: 'https://stock.example.com' })

export default apiPolicy('orders', {
  inbound: [
    base(),
    rateLimit({ calls: ${calls}, renewalPeriod: 60 }),
    setBackendService({ backend: stock }),
  ],
})
`

export const ordersFile = 'policies-src/orders.ts'

/** Where the policy is, below the service. */
export const ordersPath = '/apis/orders/policies/policy'

/** More than the policy and the backend. */
export interface OrdersSettings extends LiveSettings {
  readonly files?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
}

const parents = ['/apis/orders']

/** Runs a test with the project, which was never deployed. */
export const withNewOrders = (
  test: (live: LiveTest) => Promise<void>,
  { files, sandbox, ...settings }: OrdersSettings = {},
): Promise<void> =>
  live({ [ordersFile]: orders(10), ...files }, test, {
    ...settings,
    sandbox: { ...sandbox, parents: [...parents, ...(sandbox?.parents ?? [])] },
  })

/** The record of the project's deployments. */
export const recordPath = '/namedValues/apim-policy-shop'

/** What a record says of a deployment. */
export const recordOf = (state: 'idle' | 'deploying') => ({
  displayName: 'apim-policy-shop',
  value: JSON.stringify({
    state,
    deployment: '20260101T000000000Z-000000',
    by: 'ada@ci',
    at: '2026-01-01T00:00:00.000Z',
    tool: '0.1.0',
    resources: 2,
  }),
})

/**
 * Runs a test with the project, of which only the record of an earlier deployment is left: the
 * first deployment of all waits a second.
 */
export const withOrders = (
  test: (live: LiveTest) => Promise<void>,
  settings: OrdersSettings = {},
): Promise<void> =>
  withNewOrders((project) => {
    project.sandbox.put(recordPath, recordOf('idle'))
    return test(project)
  }, settings)

/** Runs a test with ten calls deployed, and with what else there is. */
export const withDeployedOrders = (
  test: (live: LiveTest) => Promise<void>,
  settings: OrdersSettings = {},
): Promise<void> =>
  withOrders(async (project) => {
    await deployHere(project, settings.env)
    project.sandbox.clearRequests()
    await test(project)
  }, settings)

/** Deploys what the sources say, without the command line and its waits. */
export async function deployHere(
  { root }: Pick<LiveTest, 'root'>,
  env: Readonly<Record<string, string>> = {},
  by?: string,
): Promise<void> {
  const ready = await deployment(root, env, by === undefined ? {} : { by })
  assert.is((await ready.deploy(await ready.plan())).outcome, 'deployed')
}

/** Replaces text in the policy, as somebody does in the portal. */
export function editInPortal(sandbox: Sandbox, from: string, to: string): void {
  const value = String(sandbox.get(ordersPath)?.properties['value'])
  assert.ok(value.includes(from), value)
  sandbox.put(ordersPath, { value: value.replace(from, to), format: 'rawxml' })
}

/** The calls that the service allows. */
export const liveCalls = (sandbox: Sandbox): string | undefined =>
  /calls="(\d+)"/.exec(String(sandbox.get(ordersPath)?.properties['value']))?.[1]

/** The paths of all writes since the requests were cleared, below the service. */
export const written = ({ requests }: Sandbox): readonly string[] =>
  requests.flatMap(({ method, url }) =>
    writes.test(method)
      ? [`${method} ${/\/service\/[^/]+([^?]*)/.exec(decodeURIComponent(url))?.[1]}`]
      : [],
  )
