import * as assert from 'uvu/assert'
import type { Sandbox, SandboxSettings } from '../../lib/sandbox/sandbox.ts'
import { deployment, type TestDeployment } from './deployment.ts'
import { type LiveTest, live } from './live.ts'
import { shop, shopEnv, shopParents } from './shop.ts'

/** The shop with its first version deployed, and the second about to be. */
export interface SecondVersion extends LiveTest {
  readonly ready: TestDeployment
}

/** Runs a test with the shop's first version deployed and the second one in the sources. */
export async function withFirstVersion(
  test: (shop: SecondVersion) => Promise<void>,
  sandbox: SandboxSettings = {},
): Promise<void> {
  const settings = {
    sandbox: { parents: shopParents, ...sandbox },
    environment: { variables: { version: 1 } },
  }
  await live(
    shop,
    async (project) => {
      const first = await deployment(project.root, shopEnv)
      assert.is((await first.deploy(await first.plan())).outcome, 'deployed')
      useVersion(project, 2)
      await test({ ...project, ready: await deployment(project.root, shopEnv) })
    },
    settings,
  )
}

/** Sets the version that the sources make. */
export function useVersion({ read, write }: LiveTest, version: number): void {
  const config = JSON.parse(read('apim-policy.config.json'))
  config.environments.test.variables.version = version
  write('apim-policy.config.json', JSON.stringify(config))
}

/** What the service holds, but for who deployed when. */
export function held(sandbox: Sandbox): Readonly<Record<string, unknown>> {
  const { '/namedValues/apim-policy-shop': record, ...others } = sandbox.snapshot()
  return { ...others, record: record && JSON.parse(String(record['value'])).state }
}

/** The paths at which two states of a service differ. */
export const changedPaths = (
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((path) => !isSame(a[path], b[path]))

/** Whether two states of a service are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  try {
    assert.equal(a, b)
    return true
  } catch {
    return false
  }
}

/** The methods of requests that change something. */
export const writes = /^(?:PUT|DELETE|PATCH)$/
