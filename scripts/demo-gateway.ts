import { commandStep, type DemoStep, running } from './demo-run.ts'

const productPath = '/products/basic/policies/policy'

/**
 * From sources to a service and back: the gateway of a folder is built and deployed to a stand-in
 * of the management API; somebody edits a policy in the portal, which is seen and not overwritten.
 */
export async function* gatewaySteps(cwd: string): AsyncGenerator<DemoStep> {
  yield* commandStep(cwd, 'Build the reference gateway', ['build'])
  const stand = await running(
    cwd,
    ['sandbox', '--env', 'dev', '--port', '0', '--sku', 'StandardV2'],
    /(http:\/\/127\.0\.0\.1:\d+)/,
  )
  const [endpoint = ''] = stand.found
  const live = (title: string, ...args: readonly string[]) =>
    commandStep(cwd, title, [...args, '--env', 'dev'], { hidden: ['--endpoint', endpoint] })
  try {
    yield* live('Compare it with a service that has nothing of it', 'diff')
    yield* live('Deploy it', 'deploy', '--yes')
    yield* live('Compare again', 'diff')
    yield await editInPortal(endpoint)
    yield* live('See what changed since the deployment', 'drift')
    yield* live('Deploy again: nothing of somebody else is overwritten', 'deploy', '--yes')
  } finally {
    await stand.close()
  }
}

/** What the portal does: reads a policy and writes it with a higher limit. */
async function editInPortal(endpoint: string): Promise<DemoStep> {
  const service =
    '/subscriptions/00001111-aaaa-2222-bbbb-3333cccc4444/resourceGroups/rg-ai-gateway-dev/providers/Microsoft.ApiManagement/service/contoso-dev'
  const url = `${endpoint}${service}${productPath}?api-version=2024-05-01&format=rawxml`
  const headers = { authorization: 'Bearer portal', 'content-type': 'application/json' }
  const found = await fetch(url, { headers })
  const { properties } = (await found.json()) as { readonly properties: { readonly value: string } }
  const value = properties.value.replace('calls="1000"', 'calls="5000"')
  const body = JSON.stringify({ properties: { value, format: 'rawxml' } })
  const { status } = await fetch(url, { method: 'PUT', headers, body })
  const text = 'The product `basic` may now make 5,000 calls a minute.\n'
  return { title: 'Somebody edits a policy in the portal', text, code: status === 200 ? 0 : 1 }
}
