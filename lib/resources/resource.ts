import type { CallSite } from '../diagnostics/source.ts'
import type { Literal } from '../xml/node.ts'
import {
  collectionOf,
  isReference,
  type ResourceReference,
  type ResourceType,
  referencesOf,
} from '../xml/resource-reference.ts'
import type { ApimDiagnostic } from './apim-diagnostic.ts'
import type { Backend } from './backend.ts'
import type { BackendPool } from './backend-pool.ts'
import type { Logger } from './logger.ts'
import type { NamedValue } from './named-value.ts'

/** What the project deploys beside its documents. */
export type Resource = Backend | BackendPool | NamedValue | Logger | ApimDiagnostic

/** What all resources have. `options` are as given: nothing has checked them yet. */
export interface ResourceOf<T extends ResourceType, Options> extends ResourceReference<T> {
  readonly options: Options
  readonly origin: CallSite
}

/** The members that every resource has, its options frozen. */
export const resource = <T extends ResourceType, Options>(
  type: T,
  id: string,
  options: Options,
  origin: CallSite,
): ResourceOf<T, Options> => ({
  apimPolicy: 1,
  resource: type,
  // What JavaScript passes against the types is no id, and the checks say so.
  id: typeof id === 'string' ? id : '',
  options: frozen(options),
  origin,
})

/** Whether a value is a resource of the project. */
export const isResource = (value: unknown): value is Resource =>
  isReference(value) && value.external !== true && 'options' in value

/** A frozen copy of plain data; references in it stay the values they are. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (Array.isArray(value)) return Object.freeze(value.map(frozen)) as T
  const entries = Object.entries(value).map(([key, each]) => [key, frozen(each)])
  return Object.freeze(Object.fromEntries(entries)) as T
}

/** The resources that another one names, in the order of its options. */
export function referencesIn(value: unknown): readonly ResourceReference[] {
  if (typeof value !== 'object' || value === null) return []
  if (isReference(value)) return [value]
  if (isLiteral(value)) return referencesOf(value)
  return Object.values(value).flatMap(referencesIn)
}

/** The texts with named values among a resource's options. */
export function literalsIn(value: unknown): readonly Literal[] {
  if (typeof value !== 'object' || value === null) return []
  if (isLiteral(value)) return [value]
  if (isReference(value)) return []
  return Object.values(value).flatMap(literalsIn)
}

const isLiteral = (value: object): value is Literal =>
  'kind' in value && value.kind === 'literal' && 'text' in value

const folders = {
  backend: 'backends',
  logger: 'loggers',
  'named-value': 'named-values',
  'apim-diagnostic': 'diagnostics',
} as const satisfies Record<ReturnType<typeof collectionOf>, string>

/** Where a resource stands in the output and the manifest: `backends/ptu`; pools are backends. */
export function addressOf(reference: ResourceReference): string {
  const address = `${folders[collectionOf(reference.resource)]}/${reference.id}`
  if (reference.resource !== 'apim-diagnostic' || !isResource(reference)) return address
  const api: unknown = (reference as ApimDiagnostic).options?.api
  return typeof api === 'string' ? `apis/${api}/${address}` : address
}

/** What a resource is called in messages. */
export const resourceWords = {
  backend: 'backend',
  'backend-pool': 'backend pool',
  'named-value': 'named value',
  logger: 'logger',
  'apim-diagnostic': 'APIM diagnostic',
} as const satisfies Record<ResourceType, string>
