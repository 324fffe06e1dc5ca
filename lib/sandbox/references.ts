import type { PolicyDocument } from '../document/document.ts'
import { documentReferences, type ReferencedType } from '../resources/document-references.ts'
import type { Collection } from './collections.ts'
import { isProperties, objectAt, type Properties, textAt } from './properties.ts'
import { readPolicy } from './read-policy.ts'
import { pathOf, type ResourcePath } from './resource-path.ts'
import { type Service, shortId } from './service.ts'
import type { Entry } from './store.ts'

const collectionsOf = {
  backend: 'backends',
  fragment: 'policyFragments',
  logger: 'loggers',
  'named-value': 'namedValues',
} as const satisfies Record<ReferencedType, Collection>

/** Whether a scope has what a document there refers to. Workspaces see only what is their own. */
export function exists(
  { store }: Service,
  scope: string,
  type: ReferencedType,
  id: string,
): boolean {
  if (type !== 'named-value')
    return store.get(`${scope}/${collectionsOf[type]}/${id}`) !== undefined
  return namedValueCalled(store.all(), scope, id) !== undefined
}

/** The named value of a scope with a display name: that is what stands between braces. */
export const namedValueCalled = (
  entries: readonly Entry[],
  scope: string,
  displayName: string,
): Entry | undefined =>
  entries.find(({ properties, path: text }) => {
    if (properties['displayName'] !== displayName) return false
    const path = pathOf(text)
    return path?.collection === 'namedValues' && path.scope === scope
  })

/** The names between double braces in a text. */
export const namesBetweenBraces = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{([A-Za-z0-9._-]+)\}\}/g)].map(([, name]) => name!)

/** Everything in a resource's scope that uses it, by path. */
export function usersOf(service: Service, path: ResourcePath): readonly string[] {
  const used = service.store.get(path.text)
  if (!used) return []
  return service.store
    .all()
    .filter((entry) => {
      const user = pathOf(entry.path)
      return user?.scope === path.scope && uses(service, user, entry, path, used.properties)
    })
    .map((entry) => entry.path)
}

function uses(
  service: Service,
  user: ResourcePath,
  entry: Entry,
  used: ResourcePath,
  properties: Properties,
): boolean {
  const isSame = (id: unknown): boolean =>
    typeof id === 'string' &&
    `${used.scope}${withoutScope(shortId(service.settings, id), used.scope)}`.toLowerCase() ===
      used.text.toLowerCase()
  if (user.collection === 'policies' || user.collection === 'policyFragments') {
    return mentions(entry, used, properties)
  }
  switch (used.collection) {
    case 'namedValues': {
      const name = textAt(properties, 'displayName') ?? ''
      const isHolder = user.collection === 'backends' || user.collection === 'loggers'
      return isHolder && namesBetweenBraces(JSON.stringify(entry.properties)).includes(name)
    }
    case 'backends':
      return user.collection === 'backends' && poolMembers(entry.properties).some(isSame)
    case 'loggers':
      return user.collection === 'diagnostics' && isSame(entry.properties['loggerId'])
    default:
      return false
  }
}

/** Ids in a workspace come with its path or without. */
const withoutScope = (id: string, scope: string): string =>
  id.toLowerCase().startsWith(`${scope.toLowerCase()}/`) ? id.slice(scope.length) : id

/** The ids of a pool's members; none for other backends. */
export const poolMembers = (properties: Properties): readonly unknown[] => {
  const services = objectAt(properties, 'pool')?.['services']
  return Array.isArray(services) ? services.map((each) => isProperties(each) && each['id']) : []
}

const documents = new WeakMap<Entry, PolicyDocument>()

function documentOf(entry: Entry): PolicyDocument {
  const known = documents.get(entry)
  if (known) return known
  const { document } = readPolicy(textAt(entry.properties, 'value') ?? '', 'rawxml')
  documents.set(entry, document)
  return document
}

function mentions(entry: Entry, used: ResourcePath, properties: Properties): boolean {
  const name = used.collection === 'namedValues' ? properties['displayName'] : used.id.toLowerCase()
  return documentReferences(documentOf(entry)).mentions.some(
    ({ type, id }) =>
      collectionsOf[type] === used.collection &&
      (type === 'named-value' ? id : id.toLowerCase()) === name,
  )
}
