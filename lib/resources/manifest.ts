import type { PolicyDocument } from '../document/document.ts'
import { targetPath } from '../document/target.ts'
import { edgesOfDocument, edgesOfResource } from './edges.ts'
import type { ProjectResources } from './project-resources.ts'
import { addressOf, type Resource } from './resource.ts'
import { resourceIndex } from './resource-index.ts'

/** Something that is deployed. Its address is its file's path without the extension. */
export interface ManifestEntry {
  readonly address: string
  readonly file: string
  /** The addresses of what has to be there before it. */
  readonly references: readonly string[]
}

export interface ManifestResource extends ManifestEntry {
  readonly type: Resource['resource']
  /** Environment variables whose names stand in the body as `${NAME}`. */
  readonly environment?: readonly string[]
}

/** What a build wrote, and what refers to what. */
export interface Manifest {
  /** The version of the management API that the bodies are for. */
  readonly apiVersion: string
  readonly documents: readonly ManifestEntry[]
  readonly fragments: readonly ManifestEntry[]
  readonly resources: readonly ManifestResource[]
  /** What is referred to and not among the above: the service has to have it. */
  readonly external: readonly string[]
}

/** Lists a project's documents and resources by address, and what refers to what. */
export function manifest(
  documents: readonly PolicyDocument[],
  project: ProjectResources,
  apiVersion: string,
): Manifest {
  const index = resourceIndex(project)
  const written = byAddress(
    documents.flatMap((document) => {
      if (!document.target) return []
      const file = targetPath(document.target)
      const references = edgesOfDocument(document, index)
      return [{ address: file.replace(/\.xml$/, ''), file, references }]
    }),
  )
  const resources = byAddress(
    project.resources.map((resource) => {
      const address = addressOf(resource)
      const environment = environmentOf(resource)
      return {
        address,
        file: `${address}.json`,
        type: resource.resource,
        references: edgesOfResource(resource, index),
        ...(environment && { environment }),
      }
    }),
  )
  const all: readonly ManifestEntry[] = [...written, ...resources]
  const own = new Set(all.map(({ address }) => address.toLowerCase()))
  const referred = new Set(all.flatMap(({ references }) => references))
  return {
    apiVersion,
    documents: written.filter((each) => !isFragment(each)),
    fragments: written.filter(isFragment),
    resources,
    external: [...referred].filter((address) => !own.has(address.toLowerCase())).sort(),
  }
}

const isFragment = ({ address }: ManifestEntry): boolean =>
  /^(?:workspaces\/[^/]+\/)?fragments\//.test(address)

const byAddress = <E extends ManifestEntry>(entries: readonly E[]): readonly E[] =>
  entries.toSorted((a, b) => (a.address < b.address ? -1 : 1))

const environmentOf = (resource: Resource): readonly string[] | undefined =>
  resource.resource === 'named-value' && 'environmentVariable' in resource.options
    ? [resource.options.environmentVariable]
    : undefined
