import type { Change } from '../plan/change.ts'
import type { Desired } from '../plan/state.ts'
import { limiter } from './limiter.ts'
import type { ManagementClient } from './management-client.ts'
import { parentPath } from './resource-path.ts'

/** Something that the service lacks and a change needs. */
export interface Missing {
  /** The change that needs it. */
  readonly address: string
  readonly message: string
  readonly hint: string
}

/** What is missing in the service for changes to succeed; asked before anything is written. */
export async function missingFor(
  client: ManagementClient,
  changes: readonly Change[],
  desired: readonly Desired[],
  workspace?: string,
): Promise<readonly Missing[]> {
  const writes = changes.filter(({ action }) => action !== 'delete')
  const parents = await missingParents(client, writes)
  const references = await missingReferences(client, writes, desired, workspace)
  return [...parents, ...references].toSorted((a, b) => (a.address < b.address ? -1 : 1))
}

/** APIs, products, operations, workspaces: what a policy belongs to is not made by a deployment. */
async function missingParents(
  client: ManagementClient,
  writes: readonly Change[],
): Promise<readonly Missing[]> {
  const wanted = new Map<string, string[]>()
  for (const { action, path, address } of writes) {
    if (action !== 'create') continue
    for (const parent of ancestors(path)) {
      wanted.set(parent, [...(wanted.get(parent) ?? []), address])
    }
  }
  const { run } = limiter({ concurrency: 8 })
  const missing = await Promise.all(
    [...wanted.keys()].map(async (path) => ((await run(() => exists(client, path))) ? [] : [path])),
  )
  const absent = new Set(missing.flat())
  return [...absent]
    .filter((path) => !ancestors(path).some((above) => above !== path && absent.has(above)))
    .flatMap((path) => wanted.get(path)!.map((address) => missingParent(address, path)))
}

/** `/apis/a` and `/apis/a/operations/o` for the policy of an operation. */
function ancestors(path: string): readonly string[] {
  const parent = parentPath(path)
  const [, place = '', api = '', rest = ''] =
    /^(\/workspaces\/[^/]+)?((?:\/(?:apis|products)\/[^/]+)?)((?:\/(?:operations|resolvers)\/[^/]*)?)/.exec(
      parent,
    ) ?? []
  const all = [place, api && place + api, rest && place + api + rest]
  return all.filter((each) => each !== '')
}

async function exists(client: ManagementClient, path: string): Promise<boolean> {
  if (path.endsWith('/resolvers/')) return false
  const { status } = await client.send({ method: 'GET', path, allow404: true })
  return status !== 404
}

const words: Readonly<Record<string, string>> = {
  workspaces: 'workspace',
  products: 'product',
  apis: 'API',
  operations: 'operation',
  resolvers: 'resolver',
}

function missingParent(address: string, path: string): Missing {
  const [kind = '', id = ''] = path.split('/').slice(-2)
  const name = id === '' ? address.replace(/^.*\/resolvers\//, '').replace('/', '.') : id
  return {
    address,
    message: `The ${words[kind] ?? kind} \`${name}\` does not exist in the service.`,
    hint: 'Create it first: policies are deployed onto what exists.',
  }
}

/** Fragments, backends, loggers and named values that neither the project nor the service has. */
async function missingReferences(
  client: ManagementClient,
  writes: readonly Change[],
  desired: readonly Desired[],
  workspace: string | undefined,
): Promise<readonly Missing[]> {
  const place = workspace === undefined ? '' : `/workspaces/${workspace}`
  const own = new Set(desired.map(({ address }) => address.toLowerCase()))
  const changed = new Set(writes.map(({ address }) => address))
  const uses = desired
    .filter(({ address }) => changed.has(address))
    .flatMap(({ address, references }) => references.map((reference) => ({ address, reference })))
    .filter(({ reference }) => !own.has(reference.toLowerCase()))
  const newNames = writes.filter(
    ({ type, action }) => type === 'named-value' && action === 'create',
  )
  const needsNames =
    newNames.length > 0 || uses.some(({ reference }) => reference.startsWith('named-values/'))
  const names = needsNames ? await displayNames(client, `${place}/namedValues`) : new Map()
  const absent = new Set<string>()
  for (const reference of new Set(uses.map((each) => each.reference))) {
    if (!(await isThere(client, reference, place, names))) absent.add(reference)
  }
  return [
    ...uses.filter(({ reference }) => absent.has(reference)).map(missingReference),
    ...newNames.flatMap((change) => takenName(change, names)),
  ]
}

/** The ids of the service's named values, by the names between the braces. */
async function displayNames(
  client: ManagementClient,
  path: string,
): Promise<ReadonlyMap<string, string>> {
  const all = await client.list(path, { allow404: true })
  return new Map(all.map(({ name, properties }) => [lower(properties['displayName']), name]))
}

const lower = (value: unknown): string => String(value).toLowerCase()

async function isThere(
  client: ManagementClient,
  reference: string,
  place: string,
  names: ReadonlyMap<string, string>,
): Promise<boolean> {
  if (reference.startsWith('named-values/')) {
    return names.has(lower(reference.slice('named-values/'.length)))
  }
  const path = reference.startsWith('workspaces/')
    ? `/${reference}`.replace('/fragments/', '/policyFragments/')
    : `${place}/${reference}`.replace('/fragments/', '/policyFragments/')
  const { status } = await client.send({ method: 'GET', path, allow404: true })
  return status !== 404
}

function missingReference({
  address,
  reference,
}: {
  readonly address: string
  readonly reference: string
}): Missing {
  const [kind = '', id = ''] = reference.split('/').slice(-2)
  const what = kind.replace('-', ' ').replace(/s$/, '')
  return {
    address,
    message: `The ${what} \`${id}\` is neither in the project nor in the service.`,
    hint: 'Add it to the sources, or create it in the service.',
  }
}

/** Two named values cannot have one display name. */
function takenName(change: Change, names: ReadonlyMap<string, string>): readonly Missing[] {
  const { after, address, path } = change
  const name = after?.kind === 'json' ? String(after.properties['displayName']) : ''
  const holder = names.get(lower(name))
  if (holder === undefined || holder === path.slice(path.lastIndexOf('/') + 1)) return []
  return [
    {
      address,
      message: `The service has another named value called \`${name}\`: \`${holder}\`.`,
      hint: `Use its id, \`${holder}\`, or another \`displayName\`.`,
    },
  ]
}
