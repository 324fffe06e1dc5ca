import type { Change, Conflict } from './change.ts'
import type { Content } from './content.ts'
import type { Difference } from './difference.ts'
import { differences } from './differences.ts'
import { marked } from './mark.ts'
import { sameContent } from './same-content.ts'
import { inOrder } from './stage.ts'
import type { Actual, Desired } from './state.ts'

/** What a deployment would do. */
export interface Plan {
  /** In the order in which they are made. */
  readonly changes: readonly Change[]
  /** The addresses of what is as it should be. */
  readonly unchanged: readonly string[]
}

/** Compares what a project wants with what the service holds. */
export function plan(
  desired: readonly Desired[],
  actual: ReadonlyMap<string, Actual>,
  {
    project,
    unwanted = [],
  }: {
    /** The name that marks what is deployed. */
    readonly project: string
    /** What is to be deleted. */
    readonly unwanted?: readonly Actual[]
  },
): Plan {
  const compared = desired.map((each) => {
    const found = actual.get(each.address)
    return { each, change: found ? update(each, found, project) : create(each, project) }
  })
  return {
    changes: inOrder([
      ...compared.flatMap(({ change }) => (change ? [change] : [])),
      ...unwanted.map((each) => remove(each, project)),
    ]),
    unchanged: compared.flatMap(({ each, change }) => (change ? [] : [each.address])),
  }
}

const create = (desired: Desired, project: string): Change => ({
  action: 'create',
  ...resourceOf(desired),
  after: afterOf(desired, project),
  ...sentOf(desired),
  ...secretOf(desired),
  differences: differences(desired.type, undefined, desired.content),
})

function update(desired: Desired, actual: Actual, project: string): Change | undefined {
  const hasSecret = desired.secret === undefined || actual.hasSecret !== false
  if (isDeployed(desired, actual) && hasSecret) return undefined
  const after = keepingDescription(afterOf(desired, project), actual.content)
  const conflict = conflictOf(actual, project)
  return {
    action: 'update',
    ...resourceOf(desired),
    etag: actual.etag,
    before: actual.content,
    after,
    ...sentOf(desired),
    ...secretOf(desired),
    differences: hasSecret
      ? visible(desired, actual, after)
      : [...visible(desired, actual, after), secretDiffers],
    ...(conflict && { conflict }),
  }
}

/** The service hides what a logger signs in with: there only what was sent tells. */
const isDeployed = ({ type, content, sent }: Desired, actual: Actual): boolean =>
  type === 'logger' && actual.settled !== undefined
    ? actual.settled === sent && sameContent(type, content, actual.content)
    : actual.settled === sent || sameContent(type, content, actual.content)

/** The differences that can be seen; a logger may have others. */
function visible(desired: Desired, actual: Actual, after: Content): readonly Difference[] {
  const found = differences(desired.type, actual.content, after)
  const isHidden = found.length === 0 && desired.type === 'logger'
  return isHidden ? [credentialsDiffer] : found
}

const credentialsDiffer = {
  kind: 'changed',
  path: 'credentials',
  before: '(hidden by the service)',
  after: '(others)',
} as const

function remove(actual: Actual, project: string): Change {
  const conflict = conflictOf(actual, project)
  return {
    action: 'delete',
    ...resourceOf(actual),
    etag: actual.etag,
    before: actual.content,
    differences: differences(actual.type, actual.content, undefined),
    ...(conflict && { conflict }),
  }
}

/** Documents know no descriptions: those that fragments have in the service stay. */
const keepingDescription = (after: Content, before: Content): Content =>
  after.kind === 'xml' && before.kind === 'xml' && before.description !== undefined
    ? { ...after, description: before.description }
    : after

const secretDiffers = {
  kind: 'changed',
  path: 'value',
  before: '(a secret)',
  after: '(another secret)',
} as const

const resourceOf = ({ address, type, path }: Desired | Actual) => ({ address, type, path })

const sentOf = ({ sent }: Desired) => ({ sent })

const secretOf = ({ secret }: Desired) => secret && { secret: secret.environmentVariable }

const afterOf = ({ type, content, digest, sent, place, secret }: Desired, project: string) =>
  marked(type, content, {
    project,
    digest,
    sent,
    ...(place !== undefined && { place }),
    ...(secret?.fingerprint !== undefined && { fingerprint: secret.fingerprint }),
  })

function conflictOf(actual: Actual, project: string): Conflict | undefined {
  const { owner, baseline, digest } = actual
  if (owner !== undefined && owner !== project) return { kind: 'foreign', owner }
  if (baseline !== undefined && baseline !== digest) return { kind: 'drifted' }
  return undefined
}
