import { markupElements } from '../document/markup.ts'
import { readDocument } from '../document/read-document.ts'
import { authoredResources, type LiveResource } from '../resources/authored/authored-resources.ts'
import type { Output } from '../workspace/write.ts'
import type { XmlNode } from '../xml/node.ts'
import { print } from '../xml/print.ts'
import { inventory } from './inventory.ts'
import { limiter } from './limiter.ts'
import { contentOf, fetchResource, type ResourcePlace } from './live-resource.ts'
import type { ManagementClient } from './management-client.ts'

/** What a service holds, as files below the sources. */
export interface Pulled {
  readonly files: readonly Output[]
  /** What could not be written as it is. */
  readonly losses: readonly { readonly address: string; readonly message: string }[]
}

/** Reads everything of a service that a project can declare, but for what stands at some paths. */
export async function pull(
  client: ManagementClient,
  {
    workspace,
    except,
  }: { readonly workspace: string | undefined; readonly except: ReadonlySet<string> },
): Promise<Pulled> {
  const places = await inventory(client, workspace)
  const wanted = places.filter(({ path }) => isWanted(path) && !except.has(path.toLowerCase()))
  const { run } = limiter({ concurrency: 8 })
  const read = await Promise.all(
    wanted.map((place) => run(() => readPlace(client, place, workspace))),
  )
  const found = read.filter((each) => each !== undefined)
  const { files, losses } = authoredResources(found.filter((each) => 'type' in each))
  const documents = found.filter((each) => 'text' in each)
  return {
    files: [...documents, ...files].toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    losses: [...losses, ...places.filter(({ path }) => isRevision(path)).map(revisionLoss)],
  }
}

/** Neither what the service makes of credentials nor the records of deployments. */
const isWanted = (path: string): boolean =>
  !isRevision(path) &&
  !/\/namedValues\/(?:apim-policy-|Logger-Credentials--|[0-9a-f]{24}$)/i.test(path)

const isRevision = (path: string): boolean => /;rev=|%3brev%3d/i.test(path)

const revisionLoss = ({ address }: ResourcePlace) => ({
  address,
  message: 'The policies of a revision that is not the current one are left out.',
})

async function readPlace(
  client: ManagementClient,
  place: ResourcePlace,
  workspace: string | undefined,
): Promise<Output | LiveResource | undefined> {
  const found = await fetchResource(client, place)
  if (!found) return undefined
  const content = contentOf(place.type, found.properties)
  if (content.kind === 'json') return liveResource(place, content.properties)
  const address = await sourceAddress(client, place, workspace)
  return { path: `${address}.xml`, text: plainText(content.text) }
}

function liveResource(
  { type, path }: ResourcePlace,
  properties: LiveResource['properties'],
): LiveResource {
  const api = /\/apis\/([^/]+)\/diagnostics\//.exec(path)?.[1]
  return {
    type: type as LiveResource['type'],
    id: path.slice(path.lastIndexOf('/') + 1),
    properties,
    ...(api !== undefined && { api }),
  }
}

/**
 * Where a document stands in the sources. A resolver has an id in the service and a type and a
 * field in a project; what lives in the environment's workspace does not say so in its path.
 */
async function sourceAddress(
  client: ManagementClient,
  { address, path }: ResourcePlace,
  workspace: string | undefined,
): Promise<string> {
  const inside = address.replace(`workspaces/${workspace}/`, '')
  if (!inside.includes('/resolvers/')) return inside
  const owner = path.replace(/\/policies\/policy$/, '')
  const { body } = await client.send({ method: 'GET', path: owner })
  const { properties } = body as { readonly properties: { readonly path?: unknown } }
  return inside.replace(/\/resolvers\/.*$/, `/resolvers/${String(properties.path)}`)
}

/** Policy text as this package prints it, without the mark of a deployment. */
function plainText(text: string): string {
  const { nodes } = readDocument({ path: 'live', text })
  const own = nodes.filter((node) => !isMark(node))
  return print(own, { markup: markupElements })
}

const isMark = (node: XmlNode): boolean =>
  node.kind === 'comment' && node.text.startsWith(' apim-policy project=')
