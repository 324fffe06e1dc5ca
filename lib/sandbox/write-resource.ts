import { knownApiVersions, seenBy } from './api-versions.ts'
import { behaviourOf, type Write } from './behaviour.ts'
import { collections } from './collections.ts'
import { isProperties, type Properties } from './properties.ts'
import { fieldError, refusal } from './refusal.ts'
import type { ResourcePath } from './resource-path.ts'
import type { Service } from './service.ts'
import type { Entry } from './store.ts'

/** Refuses a place where nothing can be: its parent is missing, or its id is none. */
export function checkPlace({ store }: Service, path: ResourcePath): void {
  for (let parent = path.parent; parent; parent = parent.parent) {
    if (!store.get(parent.text)) throw notFound(parent)
  }
  const { id, maxLength, label } = collections[path.collection]
  if (path.id.length <= maxLength && id.test(path.id)) return
  const message = `'${path.id}' is not an identifier: at most ${maxLength} characters that match ${id.source}.`
  throw fieldError(`${label.charAt(0).toLowerCase()}${label.slice(1)}Id`, message)
}

/** The answer to whoever asks for what does not exist. */
export const notFound = ({ collection }: Pick<ResourcePath, 'collection'>) =>
  refusal(404, 'ResourceNotFound', `${collections[collection].label} not found.`)

/** The properties in a body, without what the version does not know. */
export function acceptedProperties(
  path: ResourcePath,
  given: unknown,
  apiVersion = knownApiVersions.at(-1)!,
): Properties {
  if (!isProperties(given)) throw fieldError('properties', 'Properties are required.')
  const { fields } = behaviourOf(path.collection)
  const known = fields
    ? Object.fromEntries(Object.entries(given).filter(([key]) => fields.includes(key)))
    : given
  return seenBy(apiVersion, path.collection, known)
}

/** What a write will store; throws what is wrong with it. */
export function prepared(write: Write): Properties {
  const { prepare } = behaviourOf(write.path.collection)
  return prepare ? prepare(write) : write.properties
}

/** Stores what was prepared, with all that the service does on the occasion. */
export function storePrepared(
  service: Service,
  path: ResourcePath,
  properties: Properties,
  etag?: string,
): Entry {
  const { store } = behaviourOf(path.collection)
  const before = service.store.get(path.text)?.properties
  const final = store ? store({ service, path, properties }, before) : properties
  return service.store.set(path.text, final, etag)
}

/** Checks, prepares and stores at once. */
export function writeAtOnce(write: Write): Entry {
  behaviourOf(write.path.collection).check?.(write)
  return storePrepared(write.service, write.path, prepared(write))
}
