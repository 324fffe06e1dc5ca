import { markupElements } from '../document/markup.ts'
import type { Content, DeployedType, Properties } from '../plan/content.ts'
import { type Mark, markOf } from '../plan/mark.ts'
import type { Actual } from '../plan/state.ts'
import { print } from '../xml/print.ts'
import { read } from '../xml/read.ts'
import { digest, placeDigest } from './digest.ts'
import { hideSecrets } from './hide-secrets.ts'
import type { ManagementClient } from './management-client.ts'
import type { DeployedResource } from './state-file.ts'

/** A resource, and where it is. */
export interface ResourcePlace {
  readonly address: string
  readonly type: DeployedType
  readonly path: string
}

/** Reads a resource as it was sent: policies as `rawxml`; undefined where it does not exist. */
export async function readResource(
  client: ManagementClient,
  place: ResourcePlace,
  deployed?: DeployedResource,
): Promise<Actual | undefined> {
  const found = await fetchResource(client, place)
  if (!found) return undefined
  const { address, type, path } = place
  const { etag } = found
  const content = contentOf(type, found.properties)
  const carried = markOf(type, content)
  // What was copied with its mark, as a revision or a cloned API, is nobody's yet.
  const mark = isCopy(carried, path) ? undefined : carried
  // As it was read back when it was deployed, with what the service adds by itself.
  const own = deployed?.etag === etag ? deployed : undefined
  const settled = mark?.sent ?? own?.sent
  const baseline = own?.digest ?? mark?.digest ?? deployed?.digest
  return {
    address,
    type,
    path,
    content,
    digest: digest(type, content),
    etag,
    ...(mark && { owner: mark.project }),
    ...(baseline !== undefined && { baseline }),
    ...(settled !== undefined && { settled }),
  }
}

const isCopy = (mark: Mark | undefined, path: string): boolean =>
  mark?.place !== undefined && mark.place !== placeDigest(path)

/** The properties of a resource, credentials included: only for what stays in memory. */
export async function fetchResource(
  client: ManagementClient,
  { type, path }: Pick<ResourcePlace, 'type' | 'path'>,
): Promise<{ readonly properties: Properties; readonly etag: string } | undefined> {
  const { status, body, etag } = await client.send({
    method: 'GET',
    path,
    allow404: true,
    ...(isXml(type) && { query: { format: 'rawxml' } }),
  })
  if (status === 404) return undefined
  const { properties } = body as { readonly properties: Properties }
  return { properties: isXml(type) ? asRaw(properties) : properties, etag: etag ?? '' }
}

/** Policy text that came in the encoded form although the raw one was asked for. */
function asRaw(properties: Properties): Properties {
  const { value, format } = properties
  if (format !== 'xml' || typeof value !== 'string') return properties
  const { nodes } = read({ path: 'live', text: value }, { format, markup: markupElements })
  return { ...properties, value: print(nodes, { markup: markupElements }), format: 'rawxml' }
}

/** Whether a resource is policy text. */
export const isXml = (type: DeployedType): type is 'policy' | 'fragment' =>
  type === 'policy' || type === 'fragment'

/** The content that properties hold. */
export function contentOf(type: DeployedType, properties: Properties): Content {
  if (!isXml(type)) return { kind: 'json', properties: hideSecrets(type, properties) }
  const { value, description } = properties
  return {
    kind: 'xml',
    text: typeof value === 'string' ? value : '',
    ...(typeof description === 'string' && description !== '' && { description }),
  }
}
