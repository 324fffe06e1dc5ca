import type { Intent } from './journal.ts'
import type { ManagementClient } from './management-client.ts'
import { isServiceError } from './service-error.ts'

/** Named values that the service made of loggers' credentials, as they were before a deployment. */
export interface SpawnedCredentials {
  /** Where they are: `/namedValues`, or those of a workspace. */
  readonly collection: string
  readonly ids: readonly string[]
}

/**
 * The named values of loggers' credentials, where loggers are about to be written: every write of a
 * credential that stands literally in a logger makes another one.
 * @see https://github.com/Azure/bicep/issues/7368
 */
export async function credentialsBefore(
  client: ManagementClient,
  changes: readonly Pick<Intent, 'type' | 'path'>[],
): Promise<SpawnedCredentials | undefined> {
  const logger = changes.find(({ type }) => type === 'logger')
  if (!logger) return undefined
  const collection = logger.path.replace(/\/loggers\/[^/]+$/, '/namedValues')
  return { collection, ids: await credentialIds(client, collection) }
}

/** Deletes those that were made since and that no logger uses any more. */
export async function deleteSpawned(
  client: ManagementClient,
  { collection, ids }: SpawnedCredentials,
): Promise<void> {
  const made = await credentialIds(client, collection)
  for (const id of made.filter((each) => !ids.includes(each))) {
    const path = `${collection}/${id}`
    const request = { method: 'DELETE', path, ifMatch: '*', allow404: true } as const
    await client.send(request).catch((error: unknown) => {
      // One that is in use is refused.
      if (!isServiceError(error) || error.status !== 400) throw error
    })
  }
}

const credentialIds = async (
  client: ManagementClient,
  collection: string,
): Promise<readonly string[]> =>
  (await client.list(collection)).flatMap(({ name, properties }) =>
    String(properties['displayName']).startsWith('Logger-Credentials--') ? [name] : [],
  )
