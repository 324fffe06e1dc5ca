import { parentPath } from '../../lib/azure/resource-path.ts'
import type { Parent, Sandbox, SandboxSettings } from '../../lib/sandbox/sandbox.ts'
import { startSandbox } from '../../lib/sandbox/start-sandbox.ts'
import { type Deployable, desiredOf } from './machine.ts'

/** Runs a test with a service that has all that a build needs and does not make. */
export async function withServiceFor<T>(
  build: Deployable,
  settings: SandboxSettings,
  test: (sandbox: Sandbox) => Promise<T>,
): Promise<T> {
  const sandbox = await startSandbox({ parents: parentsOf(build), ...settings })
  try {
    for (const address of neededBy(build)) provide(sandbox, address)
    return await test(sandbox)
  } finally {
    await sandbox.close()
  }
}

/** APIs, products and operations that documents are for. */
const parentsOf = (build: Deployable): readonly Parent[] =>
  desiredOf(build).flatMap(({ type, path }) =>
    type === 'policy' && path !== '/policies/policy' ? [parentPath(path)] : apiOf(path),
  )

/** An API that has an APIM diagnostic of its own. */
const apiOf = (path: string): readonly Parent[] =>
  /^\/apis\/[^/]+(?=\/diagnostics\/)/.exec(path) ?? []

/** The addresses that are referred to and not deployed. */
function neededBy(build: Deployable): readonly string[] {
  const desired = desiredOf(build)
  const own = new Set(desired.map(({ address }) => address))
  const needed = new Set(desired.flatMap(({ references }) => references))
  return [...needed].filter((address) => !own.has(address))
}

function provide(sandbox: Sandbox, address: string): void {
  const [collection = '', id = ''] = address.split('/')
  // Ids do not tell upper from lower case, and names do.
  const other = `provided-${Buffer.from(id).toString('hex')}`
  const bodies: Readonly<Record<string, readonly [path: string, properties: object]>> = {
    backends: [`/backends/${id}`, { url: 'https://example.com', protocol: 'http' }],
    loggers: [`/loggers/${id}`, { loggerType: 'azureMonitor' }],
    'named-values': [`/namedValues/${other}`, { displayName: id, value: 'provided' }],
    fragments: [`/policyFragments/${id}`, { value: '<fragment />', format: 'rawxml' }],
  }
  const body = bodies[collection]
  if (body) sandbox.put(...body)
}

/** A secret for every environment variable that a build asks for. */
export const secretsFor = (build: Deployable): Readonly<Record<string, string>> =>
  Object.fromEntries(
    desiredOf(build).flatMap(({ secret }) =>
      secret ? [[secret.environmentVariable, `secret of ${secret.environmentVariable}`]] : [],
    ),
  )
