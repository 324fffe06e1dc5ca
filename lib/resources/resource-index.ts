import { collectionOf, type ResourceReference } from '../xml/resource-reference.ts'
import type { ReferencedType } from './document-references.ts'
import { displayNameOf, type NamedValue } from './named-value.ts'
import type { ProjectResources } from './project-resources.ts'
import { isResource } from './resource.ts'

/** Finds what a document means by an id, or by the name between braces. */
export interface ResourceIndex {
  readonly find: (type: ReferencedType, id: string) => ResourceReference | undefined
  /** The ids of a kind, as they were written. */
  readonly idsOf: (type: ReferencedType) => readonly string[]
}

/** An index of a project's resources; the service does not tell upper from lower case. */
export function resourceIndex({ resources, externals }: ProjectResources): ResourceIndex {
  const byKey = new Map<string, ResourceReference>()
  const ids = new Map<string, string[]>()
  for (const each of [...externals, ...resources]) {
    const type = collectionOf(each.resource)
    const id = nameOf(each)
    byKey.set(`${type}/${id.toLowerCase()}`, each)
    ids.set(type, [...(ids.get(type) ?? []), id])
  }
  return {
    find: (type, id) => byKey.get(`${type}/${id.toLowerCase()}`),
    idsOf: (type) => ids.get(type) ?? [],
  }
}

/** Named values are named by what stands between the braces. */
const nameOf = (reference: ResourceReference): string =>
  reference.resource === 'named-value' && isResource(reference)
    ? displayNameOf(reference as NamedValue)
    : reference.id
