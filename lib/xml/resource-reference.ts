import type { Literal } from './node.ts'

/** What a policy can name in the service besides documents and fragments. */
export type ResourceType = 'backend' | 'backend-pool' | 'named-value' | 'logger' | 'apim-diagnostic'

/** A resource, or a stand-in for one that exists in the service: known by what it is and its id. */
export interface ResourceReference<out T extends ResourceType = ResourceType> {
  /** Tells a reference from anything else, also when two copies of this package are loaded. */
  readonly apimPolicy: 1
  readonly resource: T
  readonly id: string
  /** Set where the resource is not the project's own. */
  readonly external?: true
}

/** Whether a value is a resource or stands for one. */
export const isReference = (value: unknown): value is ResourceReference =>
  typeof value === 'object' &&
  value !== null &&
  'apimPolicy' in value &&
  value.apimPolicy === 1 &&
  'resource' in value &&
  'id' in value &&
  typeof value.id === 'string'

/** Pools are backends to all that names them, and share their ids. */
export const collectionOf = (type: ResourceType): Exclude<ResourceType, 'backend-pool'> =>
  type === 'backend-pool' ? 'backend' : type

/** The resources that a literal was made from. */
export const referencesOf = (literal: Literal): readonly ResourceReference[] =>
  isReference(literal) ? [literal] : (literal.references ?? [])
