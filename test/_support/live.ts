import type { Io } from '../../lib/cli/io.ts'
import type { Sandbox, SandboxSettings } from '../../lib/sandbox/sandbox.ts'
import { startSandbox } from '../../lib/sandbox/start-sandbox.ts'
import { project, type Ran, run, type TestProject } from './project.ts'

/** A project, and a stand-in of the service that its environment `test` is deployed to. */
export interface LiveTest extends Omit<TestProject, 'run'> {
  readonly sandbox: Sandbox
  /** Runs a command with `--env test`. */
  readonly run: (...args: readonly string[]) => Promise<Ran>
  /** Runs a command with `--env test` and another outside. */
  readonly runWith: (
    io: Partial<Pick<Io, 'env' | 'ask' | 'signal'>>,
    ...args: readonly string[]
  ) => Promise<Ran>
}

export interface LiveSettings {
  readonly sandbox?: SandboxSettings
  /** More of the environment `test`. */
  readonly environment?: object
  readonly config?: object
}

/** Runs a test with a project and a service of its own. */
export async function live<T>(
  files: Readonly<Record<string, string>>,
  test: (live: LiveTest) => Promise<T>,
  { sandbox: settings = {}, environment = {}, config = {} }: LiveSettings = {},
): Promise<T> {
  const sandbox = await startSandbox(settings)
  try {
    const { endpoint, subscriptionId, resourceGroup, service } = sandbox
    const here = { subscriptionId, resourceGroup, service, endpoint, ...environment }
    const all = { project: 'shop', environments: { test: here }, ...config }
    const made = project({ 'apim-policy.config.json': JSON.stringify(all), ...files })
    const runWith: LiveTest['runWith'] = (io, command, ...args) =>
      run(made.root, [command!, '--env', 'test', ...args], '', io)
    return await test({ ...made, sandbox, runWith, run: (...args) => runWith({}, ...args) })
  } finally {
    await sandbox.close()
  }
}
