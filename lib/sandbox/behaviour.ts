import type { Collection } from './collections.ts'
import type { Properties } from './properties.ts'
import type { ResourcePath } from './resource-path.ts'
import { backend } from './resources/backend.ts'
import { diagnostic } from './resources/diagnostic.ts'
import { logger } from './resources/logger.ts'
import { namedValue } from './resources/named-value.ts'
import { policy } from './resources/policy.ts'
import { policyFragment } from './resources/policy-fragment.ts'
import type { Service } from './service.ts'

/** A write as it reaches the resource: fields that the version does not have are gone. */
export interface Write {
  readonly service: Service
  readonly path: ResourcePath
  readonly properties: Properties
}

/** Who looks at a resource. */
export interface View {
  readonly shownFor: 'get' | 'put' | 'list'
  /** How policies are asked for. */
  readonly format?: 'xml' | 'rawxml'
}

/** What sets the resources of a collection apart from plain ones. */
export interface Behaviour {
  /** All fields there are: others are dropped silently. */
  readonly fields?: readonly string[]
  /** Whether a write is accepted first and carried out then. */
  readonly isAsynchronous?: true
  /** Refuses what cannot even be accepted. */
  readonly check?: (write: Write) => void
  /** What will be stored; what it refuses comes late where writes are asynchronous. */
  readonly prepare?: (write: Write) => Properties
  /** What the service does beside storing, and what it stores in the end. */
  readonly store?: (write: Write, before: Properties | undefined) => Properties
  /** What a patch makes of what is stored. */
  readonly patch?: (before: Properties, patch: Properties) => Properties
  /** What an answer shows of what is stored. */
  readonly show?: (service: Service, properties: Properties, view: View) => Properties
}

const plain: Behaviour = {}

const behaviours = {
  apis: plain,
  backends: backend,
  diagnostics: diagnostic,
  loggers: logger,
  namedValues: namedValue,
  operations: plain,
  policies: policy,
  policyFragments: policyFragment,
  products: plain,
  resolvers: plain,
  workspaces: plain,
} as const satisfies Record<Collection, Behaviour>

/** What sets the resources of a collection apart. */
export const behaviourOf = (collection: Collection): Behaviour => behaviours[collection]
