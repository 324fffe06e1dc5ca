import type { Content, DeployedType } from '../plan/content.ts'
import type { Difference } from '../plan/difference.ts'
import { differences } from '../plan/differences.ts'
import type { Actual, Desired } from '../plan/state.ts'
import { limiter } from './limiter.ts'
import { readResource } from './live-resource.ts'
import type { ManagementClient } from './management-client.ts'
import type { DeploymentState } from './state-file.ts'

/** A resource that is not as this project deployed it. */
export interface Drift {
  readonly address: string
  readonly type: DeployedType
  readonly kind: 'changed' | 'removed' | 'taken' | 'perhaps'
  /** What was deployed, where this machine or the sources still hold it. */
  readonly before?: Content
  readonly after?: Content
  readonly differences: readonly Difference[]
  /** The project that deployed it since. */
  readonly owner?: string
}

/** What changed in the service since the last deployment. */
export interface DriftReport {
  readonly drifts: readonly Drift[]
  /** Resources that are as they were deployed. */
  readonly unchanged: number
  /** Resources of the project that it never deployed: nothing tells whether they changed. */
  readonly unknown: readonly string[]
  /** Resources of the project that are not there, where nothing tells whether they ever were. */
  readonly absent: readonly string[]
}

/** Compares what the service holds with what was deployed: by the marks, and what is kept here. */
export async function findDrift(
  client: ManagementClient,
  desired: readonly Desired[],
  { project, state }: { readonly project: string; readonly state: DeploymentState | undefined },
): Promise<DriftReport> {
  const wanted = new Map(desired.map((each) => [each.address, each]))
  const others = Object.entries(state?.resources ?? {})
    .filter(([address]) => !wanted.has(address))
    .map(([address, { type, path }]) => ({ address, type, path }))
  const { run } = limiter({ concurrency: 8 })
  const found = await Promise.all(
    [...desired, ...others].map(async ({ address, type, path }) => {
      const deployed = state?.resources[address]
      const place = { address, type, path }
      const live = await run(() => readResource(client, place, deployed))
      if (!live && deployed) return [removed(place, deployed.content)]
      // Who knows what was deployed knows that this was not.
      if (!live) return state ? [] : [{ address, kind: 'absent' as const }]
      const kind = kindOf(live, project, deployed?.etag)
      if (kind === undefined || kind === 'unknown') return [{ address, kind }]
      const before = deployed?.content ?? sourceOf(wanted.get(address), live)
      return [drift(live, kind, before)]
    }),
  )
  const all = found.flat()
  return {
    drifts: all.filter((each) => 'differences' in each),
    unchanged: all.filter(({ kind }) => kind === undefined).length,
    unknown: all.flatMap(({ address, kind }) => (kind === 'unknown' ? [address] : [])),
    absent: all.flatMap(({ address, kind }) => (kind === 'absent' ? [address] : [])),
  }
}

function kindOf(
  { owner, baseline, digest, type, content, etag }: Actual,
  project: string,
  deployedEtag: string | undefined,
): Drift['kind'] | 'unknown' | undefined {
  if (owner !== undefined && owner !== project) return 'taken'
  if (baseline === undefined) return 'unknown'
  if (baseline !== digest) return 'changed'
  const isSecret = type === 'named-value' && content.kind === 'json' && content.properties['secret']
  // The service never shows a secret, nor the credentials of a logger that it made named values
  // of: only the ETag tells that somebody wrote them.
  const isHidden = isSecret === true || type === 'logger'
  const wasWritten = deployedEtag !== undefined && deployedEtag !== etag
  return isHidden && wasWritten ? 'perhaps' : undefined
}

/** The sources stand for what was deployed where they have not changed since. */
const sourceOf = (desired: Desired | undefined, { baseline }: Actual): Content | undefined =>
  desired?.digest === baseline ? desired?.content : undefined

const drift = (
  { address, type, content, owner }: Actual,
  kind: Drift['kind'],
  before: Content | undefined,
): Drift => ({
  address,
  type,
  kind,
  ...(before && { before }),
  after: content,
  differences: before ? differences(type, before, content) : [],
  ...(kind === 'taken' && owner !== undefined && { owner }),
})

const removed = (
  { address, type }: { readonly address: string; readonly type: DeployedType },
  before: Content,
): Drift => ({ address, type, kind: 'removed', before, differences: [] })
