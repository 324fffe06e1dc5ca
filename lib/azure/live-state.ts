import { markOf } from '../plan/mark.ts'
import type { Actual, Desired } from '../plan/state.ts'
import { fingerprint, isFingerprintOf } from './fingerprint.ts'
import { hidden } from './hide-secrets.ts'
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

/** A value that stood in the service for all to see may be what is now to be a secret. */
function withoutPlainValue(live: Actual): Actual {
  const { content } = live
  if (content.kind !== 'json' || content.properties['value'] === undefined) return live
  return { ...live, content: { ...content, properties: { ...content.properties, value: hidden } } }
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
      const found = each.secret && actual.get(each.address)
      const live = found && withoutPlainValue(found)
      if (live) compared.set(each.address, live)
      if (!each.secret || !secret) return each
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
