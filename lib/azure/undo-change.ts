import type { Properties } from '../plan/content.ts'
import { sameContent } from '../plan/same-content.ts'
import type { Actual } from '../plan/state.ts'
import { hasHidden, hiddenTexts } from './hide-secrets.ts'
import type { JournalledChange } from './journal.ts'
import { contentOf, fetchResource, readResource } from './live-resource.ts'
import type { ManagementClient } from './management-client.ts'
import { isServiceError } from './service-error.ts'
import { writeResource } from './write-resource.ts'

/** What only memory holds of a resource as it was before a change. */
export interface Recalled {
  readonly properties?: Properties
  readonly secret?: string
}

/**
 * Fetches what the journal must not hold of a resource that is about to be changed: the value of a
 * secret, credentials that stand in it literally. It never leaves memory.
 */
export async function recall(
  client: ManagementClient,
  { type, path, before }: JournalledChange['intent'],
): Promise<Recalled> {
  if (before?.kind !== 'json') return {}
  const recalled: { properties?: Properties; secret?: string } = {}
  if (hasHidden(before.properties)) {
    const found = await fetchResource(client, { type, path })
    if (found) recalled.properties = found.properties
  }
  if (isSecretValue(type, before.properties)) {
    const secret = await readSecret(client, path)
    if (secret !== undefined) recalled.secret = secret
  }
  return recalled
}

/** The secrets among what was fetched. */
export const secretsIn = (
  { type }: JournalledChange['intent'],
  { secret, properties }: Recalled,
): readonly string[] => [
  ...(secret === undefined ? [] : [secret]),
  ...(properties ? hiddenTexts(type, properties) : []),
]

/** The value of a secret; who may not read it can deploy, and is told should it come to undoing. */
async function readSecret(client: ManagementClient, path: string): Promise<string | undefined> {
  const request = { method: 'POST', path: `${path}/listValue` } as const
  const answer = await client.send(request).catch((error: unknown) => {
    if (!isServiceError(error) || error.status !== 403) throw error
    return undefined
  })
  const { value } = (answer?.body ?? {}) as { readonly value?: unknown }
  return typeof value === 'string' ? value : undefined
}

const isSecretValue = (type: string, { secret, keyVault }: Properties): boolean =>
  type === 'named-value' && secret === true && (keyVault === undefined || keyVault === null)

/** Undoes one change; returns why it could not be undone, or undefined where it was. */
export async function undoChange(
  client: ManagementClient,
  { intent, written }: JournalledChange,
  recalled: Recalled | undefined,
  wait: () => Promise<void>,
): Promise<string | undefined> {
  let found = await readResource(client, intent)
  const isAsynchronous = intent.type === 'fragment' || intent.type === 'named-value'
  if (!written && isAsynchronous && !found) {
    // The service may still be at work on what was sent last.
    await wait()
    found = await readResource(client, intent)
  }
  switch (intent.action) {
    case 'create':
      return undoCreation(client, { intent, ...(written && { written }) }, found)
    case 'update':
      if (!found) return 'somebody deleted it meanwhile'
      if (found.etag === intent.etag && !(isAsynchronous && !written)) return undefined
      if (!isOurs(found, intent, written?.etag)) {
        return sameContent(intent.type, found.content, intent.before!)
          ? undefined
          : 'somebody changed it meanwhile'
      }
      return restore(client, intent, recalled, found.etag)
    case 'delete':
      return found ? undefined : restore(client, intent, recalled, undefined)
  }
}

async function undoCreation(
  client: ManagementClient,
  { intent, written }: JournalledChange,
  found: Actual | undefined,
): Promise<string | undefined> {
  if (!found) return undefined
  if (!isOurs(found, intent, written?.etag)) return 'somebody changed it meanwhile'
  await client.sendAndWait({
    method: 'DELETE',
    path: intent.path,
    ifMatch: found.etag,
    allow404: true,
  })
  return undefined
}

/** Whether the service holds what the deployment sent, or still what was there before. */
const isOurs = (
  found: Actual,
  { type, etag, after }: JournalledChange['intent'],
  writtenEtag: string | undefined,
): boolean =>
  found.etag === writtenEtag ||
  found.etag === etag ||
  (after !== undefined && sameContent(type, found.content, after))

async function restore(
  client: ManagementClient,
  intent: JournalledChange['intent'],
  recalled: Recalled | undefined,
  etag: string | undefined,
): Promise<string | undefined> {
  const before = intent.before!
  const properties = before.kind === 'json' ? before.properties : {}
  if (recalled?.secret === undefined && isSecretValue(intent.type, properties)) {
    return 'its earlier secret is not known: set it again'
  }
  if (recalled?.properties === undefined && hasHidden(properties)) {
    return 'its earlier credentials are not known: set them again'
  }
  const content =
    recalled?.properties && before.kind === 'json'
      ? ({ kind: 'json', properties: recalled.properties } as const)
      : before
  await writeResource(client, {
    type: intent.type,
    path: intent.path,
    content,
    ...(recalled?.secret !== undefined && { secret: recalled.secret }),
    ...(etag !== undefined && { etag }),
  })
  const found = await readResource(client, intent)
  const wanted = recalled?.properties ? contentOf(intent.type, recalled.properties) : before
  if (!found || !sameContent(intent.type, found.content, wanted)) {
    return 'the service does not hold what it held before'
  }
  return undefined
}
