import { type ManagementClient, managementClient } from '../../lib/azure/management-client.ts'
import type { Sandbox, SandboxSettings } from '../../lib/sandbox/sandbox.ts'
import { startSandbox } from '../../lib/sandbox/start-sandbox.ts'

/** A stand-in of the service, and a client of it that does not wait between tries. */
export interface TestService {
  readonly sandbox: Sandbox
  readonly client: ManagementClient
}

/** Runs a test with a service of its own. */
export async function withService(
  use: (service: TestService) => Promise<void>,
  {
    apiVersion = '2024-05-01',
    ...settings
  }: SandboxSettings & { readonly apiVersion?: string } = {},
): Promise<void> {
  const sandbox = await startSandbox(settings)
  try {
    const { endpoint, subscriptionId, resourceGroup, service } = sandbox
    const client = await managementClient(
      { cloud: 'public', endpoint, subscriptionId, resourceGroup, service, apiVersion },
      { sleep: async () => {}, random: () => 0 },
    )
    await use({ sandbox, client })
  } finally {
    await sandbox.close()
  }
}

/** The error that something ends with. */
export async function errorOf(action: Promise<unknown>): Promise<Error> {
  const outcome = await action.then(
    (value) => ({ value }),
    (error: Error) => ({ error }),
  )
  if ('error' in outcome) return outcome.error
  throw new Error(`It did not fail: ${JSON.stringify(outcome.value)}`)
}
