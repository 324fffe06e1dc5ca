import { collectionOf, type ResourceType } from '../../xml/resource-reference.ts'
import { addressOf, type Resource } from '../resource.ts'
import { authoredResource } from './authored-resource.ts'
import { identifierOf } from './identifier-of.ts'
import type { LiveResource } from './live-resource.ts'
import { resourceCode } from './resource-code.ts'
import { sourceFile } from './source-file.ts'

export type { LiveResource }

/** A file of TypeScript, below the folder of the sources. */
export interface AuthoredFile {
  readonly path: string
  readonly text: string
}

/** What a resource of the service has and sources cannot say. */
export interface AuthoredLoss {
  readonly address: string
  readonly message: string
}

/** TypeScript that makes the resources of a service, and what could not be said in it. */
export function authoredResources(resources: readonly LiveResource[]): {
  readonly files: readonly AuthoredFile[]
  readonly losses: readonly AuthoredLoss[]
} {
  const losses: AuthoredLoss[] = []
  const made: Resource[] = []
  for (const live of resources.toSorted(inOrder)) {
    const lose = (message: string): void => void losses.push({ address: addressAt(live), message })
    const resource = authoredResource(live, made, lose)
    if (resource) made.push(resource)
  }
  return {
    files: filesOf(made),
    losses: losses.toSorted(byAddress),
  }
}

const byAddress = (a: AuthoredLoss, b: AuthoredLoss): number =>
  a.address === b.address ? 0 : a.address < b.address ? -1 : 1

/** What is referred to comes before what refers to it. */
const stages = {
  'named-value': 0,
  logger: 1,
  backend: 2,
  'backend-pool': 3,
  'apim-diagnostic': 4,
} as const satisfies Record<ResourceType, number>

function inOrder(a: LiveResource, b: LiveResource): number {
  const stage = stages[a.type] - stages[b.type]
  if (stage !== 0) return stage
  return addressAt(a) < addressAt(b) ? -1 : 1
}

const addressAt = ({ type, id, api }: LiveResource): string =>
  `${api === undefined ? '' : `apis/${api}/`}${addressOf({ apimPolicy: 1, resource: type, id })}`

const fileNames = {
  backend: 'backends.ts',
  'named-value': 'named-values.ts',
  logger: 'loggers.ts',
  'apim-diagnostic': 'diagnostics.ts',
} as const satisfies Record<ReturnType<typeof collectionOf>, string>

function filesOf(resources: readonly Resource[]): readonly AuthoredFile[] {
  const names = new Map<Resource, string>()
  const homes = new Map<string, string>()
  for (const resource of resources) {
    const name = identifierOf(resource, homes.keys())
    names.set(resource, name)
    homes.set(name, fileName(resource))
  }
  return [...new Set(resources.map(fileName))].sort().map((file) => {
    const constants = resources
      .filter((resource) => fileName(resource) === file)
      .map((resource) => ({ name: names.get(resource)!, code: resourceCode(resource, names) }))
    return { path: `resources/${file}`, text: sourceFile(constants, homes) }
  })
}

const fileName = ({ resource }: Resource): string => fileNames[collectionOf(resource)]
