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

/** A place where a changed resource names another one. */
interface Use {
  readonly address: string
  readonly reference: string
  /** Where the one that is named has to be: the service, or a workspace. */
  readonly place: string
}

/** Fragments, backends, loggers and named values that neither the project nor the service has. */
async function missingReferences(
  client: ManagementClient,
  writes: readonly Change[],
  desired: readonly Desired[],
  workspace: string | undefined,
): Promise<readonly Missing[]> {
  const changed = new Set(writes.map(({ address }) => address))
  const own = new Set(desired.map(({ address }) => address.toLowerCase()))
  const uses = desired
    .filter(({ address }) => changed.has(address))
    .flatMap(({ address, references }) =>
      references.map((reference) => ({ address, reference, place: placeOf(address, workspace) })),
    )
    .filter((use) => !isDeployed(use, own, workspace))
  const names = remembered((place: string) => displayNames(client, `${place}/namedValues`))
  // Many policies may name the same backend: it is asked for once.
  const known = new Map<string, Promise<boolean>>()
  const absent = await Promise.all(
    uses.map(async (use) => {
      const key = `${use.place} ${use.reference}`
      const found = known.get(key) ?? isThere(client, use, names)
      known.set(key, found)
      return (await found) ? [] : [missingReference(use)]
    }),
  )
  const newNames = writes.filter(
    ({ type, action }) => type === 'named-value' && action === 'create',
  )
  const taken = await Promise.all(
    newNames.map(async (change) => takenName(change, await names(placeOf('', workspace)))),
  )
  return [...absent.flat(), ...taken.flat()]
}

/** A policy sees what is in its workspace, which the environment names or its own address. */
function placeOf(address: string, workspace: string | undefined): string {
  const name = workspace ?? /^workspaces\/([^/]+)/.exec(address)?.[1]
  return name === undefined ? '' : `/workspaces/${name}`
}

/** The project deploys its backends, loggers and named values to one place only. */
const isDeployed = (
  { reference, place }: Use,
  own: ReadonlySet<string>,
  workspace: string | undefined,
): boolean =>
  own.has(reference.toLowerCase()) &&
  (reference.includes('fragments/') || place === placeOf('', workspace))

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
  { reference, place }: Use,
  names: (place: string) => Promise<ReadonlyMap<string, string>>,
): Promise<boolean> {
  if (reference.startsWith('named-values/')) {
    return (await names(place)).has(lower(reference.slice('named-values/'.length)))
  }
  const inside = reference.replace(/^workspaces\/[^/]+\//, '')
  const path = `${place}/${inside}`.replace('/fragments/', '/policyFragments/')
  const { status } = await client.send({ method: 'GET', path, allow404: true })
  return status !== 404
}

function remembered<V>(find: (key: string) => V): (key: string) => V {
  const known = new Map<string, V>()
  return (key) => {
    const found = known.get(key) ?? find(key)
    known.set(key, found)
    return found
  }
}

function missingReference({ address, reference }: Use): Missing {
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
