import type { PolicyDocument } from '../document/document.ts'
import { isReference, type ResourceReference } from '../xml/resource-reference.ts'
import { givenResources } from './document-references.ts'
import { addressOf, isResource, type Resource, referencesIn } from './resource.ts'

/** The resources that a project deploys, and those that it counts on. */
export interface ProjectResources {
  /** Each once, by address; different ones of one address stand side by side. */
  readonly resources: readonly Resource[]
  readonly externals: readonly ResourceReference[]
}

/**
 * The resources of a project: what the sources export, what the documents were given, and what
 * these resources name in turn.
 */
export function projectResources(
  exported: readonly unknown[],
  documents: readonly PolicyDocument[],
): ProjectResources {
  const resources = new Map<string, Resource>()
  const externals = new Map<string, ResourceReference>()
  const seen = new Set<ResourceReference>()
  const add = (reference: ResourceReference): void => {
    if (seen.has(reference)) return
    seen.add(reference)
    if (!isResource(reference)) externals.set(addressOf(reference), reference)
    else {
      // The same resource may be made twice, as by a function that two documents call.
      const key = `${addressOf(reference)} ${contentOf(reference)}`
      if (!resources.has(key)) resources.set(key, reference)
      for (const other of referencesIn(reference.options)) add(other)
    }
  }
  for (const value of exported) for (const each of exportedReferences(value)) add(each)
  for (const document of documents) for (const each of givenResources(document)) add(each)
  return { resources: byAddress(resources.values()), externals: byAddress(externals.values()) }
}

const byAddress = <R extends ResourceReference>(all: Iterable<R>): readonly R[] =>
  [...all].toSorted((a, b) => (addressOf(a) < addressOf(b) ? -1 : 1))

/** A resource, or resources in lists and plain objects, as `export const backends = { … }`. */
function exportedReferences(value: unknown, depth = 0): readonly ResourceReference[] {
  if (isReference(value)) return [value]
  if (typeof value !== 'object' || value === null || 'kind' in value || depth > 2) return []
  const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype
  if (!isPlain) return []
  return Object.values(value).flatMap((each) => exportedReferences(each, depth + 1))
}

/** What makes two resources of one address the same, wherever they were written. */
export const contentOf = (resource: Resource): string =>
  JSON.stringify([resource.resource, resource.options], (_, value: unknown) => {
    if (isReference(value)) return addressOf(value)
    if (typeof value === 'object' && value !== null && 'kind' in value && 'text' in value) {
      return value.text
    }
    return typeof value === 'function' || typeof value === 'bigint' ? String(value) : value
  })
