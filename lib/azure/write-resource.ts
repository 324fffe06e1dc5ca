import type { Content, DeployedType, Properties } from '../plan/content.ts'
import { isXml } from './live-resource.ts'
import type { ManagementClient } from './management-client.ts'

/** What a resource is to hold, with what only memory holds of it. */
export interface ResourceWrite {
  readonly type: DeployedType
  readonly path: string
  readonly content: Content
  /** The value of a named value. */
  readonly secret?: string
  /** The state that is replaced; without it there is to be none. */
  readonly etag?: string
}

/** Sends a resource and waits until the service is done with it; returns the ETag it then has. */
export async function writeResource(
  client: ManagementClient,
  write: ResourceWrite,
): Promise<string | undefined> {
  const { etag } = await client.sendAndWait({
    method: 'PUT',
    path: write.path,
    body: { properties: bodyOf(write) },
    ...(write.etag === undefined ? { ifNoneMatch: '*' as const } : { ifMatch: write.etag }),
  })
  return etag
}

function bodyOf({ type, content, secret }: ResourceWrite): Properties {
  if (content.kind === 'json') {
    const properties = writable(content.properties)
    return secret === undefined ? properties : { ...properties, value: secret }
  }
  const { text: value, description } = content
  const text = { value, format: 'rawxml' }
  return isXml(type) && description !== undefined ? { ...text, description } : text
}

const readOnly = new Set(['provisioningState', 'lastStatus'])

/** Properties as the service gives them, without what it does not take back. */
function writable(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).flatMap(([key, value]) => {
      if (value === null || readOnly.has(key)) return []
      const isObject = typeof value === 'object' && !Array.isArray(value)
      return [[key, isObject ? writable(value as Properties) : value]]
    }),
  )
}
