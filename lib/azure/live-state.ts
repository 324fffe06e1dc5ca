import { markOf } from '../plan/mark.ts'
import type { Actual, Desired } from '../plan/state.ts'
import { fingerprint, isFingerprintOf } from './fingerprint.ts'
import { limiter } from './limiter.ts'
import { readResource } from './live-resource.ts'
import type { ManagementClient } from './management-client.ts'
import type { DeploymentState } from './state-file.ts'

const readsAtOnce = 8

/** Reads what the service holds of what a project wants: one request for each resource. */
export async function readLive(
  client: ManagementClient,
  desired: readonly Pick<Desired, 'address' | 'type' | 'path'>[],
  state: DeploymentState | undefined,
): Promise<ReadonlyMap<string, Actual>> {
  const { run } = limiter({ concurrency: readsAtOnce })
  const found = await Promise.all(
    desired.map((each) => run(() => readResource(client, each, state?.resources[each.address]))),
  )
  return new Map(found.flatMap((each) => (each ? [[each.address, each]] : [])))
}

/**
 * Compares the secrets of the environment with those that were deployed, by their fingerprints. A
 * secret that the environment does not hold is taken to be the same.
 */
export async function compareSecrets(
  desired: readonly Desired[],
  actual: ReadonlyMap<string, Actual>,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{
  readonly desired: readonly Desired[]
  readonly actual: ReadonlyMap<string, Actual>
}> {
  const compared = new Map(actual)
  const wanted = await Promise.all(
    desired.map(async (each) => {
      const secret = each.secret && env[each.secret.environmentVariable]
      if (!each.secret || !secret) return each
      const live = actual.get(each.address)
      const known = live && markOf(live.type, live.content)?.fingerprint
      const isSame = known !== undefined && (await isFingerprintOf(known, secret))
      if (live) compared.set(each.address, { ...live, hasSecret: isSame })
      return {
        ...each,
        secret: { ...each.secret, fingerprint: isSame ? known : await fingerprint(secret) },
      }
    }),
  )
  return { desired: wanted, actual: compared }
}
