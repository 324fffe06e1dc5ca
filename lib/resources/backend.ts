import { callSite } from '../diagnostics/call-site.ts'
import type { NamedValueText } from '../expressions/expression.ts'
import type { Duration } from './duration.ts'
import { type ResourceOf, resource } from './resource.ts'

/** One text, or several of one name. */
type OneOrMore = NamedValueText | readonly NamedValueText[]

/**
 * What the gateway adds to requests to prove who it is. Texts are named values: secrets do not
 * stand in the sources.
 */
export interface BackendCredentials {
  /** A Microsoft Entra token of the service's managed identity for this resource. */
  readonly managedIdentity?: {
    /** The application ID URI: `https://cognitiveservices.azure.com`. */
    readonly resource: string
  }
  /** The `Authorization` header. */
  readonly authorization?: { readonly scheme: string; readonly parameter: NamedValueText }
  /** Headers by name. */
  readonly header?: Readonly<Record<string, OneOrMore>>
  /** Query parameters by name. */
  readonly query?: Readonly<Record<string, OneOrMore>>
  /** Client certificates of the service, by id. */
  readonly certificateIds?: readonly string[]
}

/** A status code, or all from `min` to `max`. */
export type StatusCodeRange = number | { readonly min: number; readonly max: number }

/**
 * When the gateway stops sending requests to a backend, and for how long. A backend has one rule.
 * @see https://learn.microsoft.com/azure/api-management/backends#circuit-breaker
 */
export type CircuitBreaker = {
  /** The rule's name. Default `breaker`. */
  readonly name?: string
  /** The time in which failures are counted. */
  readonly interval: Duration
  /** Responses that count as failures, at most ten ranges from 200 to 599. */
  readonly statusCodeRanges?: readonly StatusCodeRange[]
  /** Errors that count as failures, such as `Server errors`; at most ten. */
  readonly errorReasons?: readonly string[]
  /** How long no request is sent. */
  readonly tripDuration: Duration
  /** Whether a `Retry-After` of the backend counts instead of `tripDuration`. */
  readonly acceptRetryAfter?: boolean
  /** What clients get while the circuit is open. Preview. */
  readonly failureResponse?: { readonly statusCode: number }
} & (
  | {
      /** The failures that open the circuit, 1 to 10,000. */
      readonly count: number
      readonly percentage?: undefined
    }
  | {
      /** The part of all requests that opens the circuit, 1 to 100. */
      readonly percentage: number
      readonly count?: undefined
    }
)

/** A service that requests are sent to. */
export interface BackendOptions {
  readonly title?: string
  readonly description?: string
  /** The address in front of the operation's path. */
  readonly url: string
  /** Default `http`. */
  readonly protocol?: 'http' | 'soap'
  /** The management address of the Azure resource behind it, such as a Function App's. */
  readonly resourceId?: string
  readonly credentials?: BackendCredentials
  readonly circuitBreaker?: CircuitBreaker
  readonly tls?: {
    readonly validateCertificateChain?: boolean
    readonly validateCertificateName?: boolean
  }
  /** The Azure region the backend is in. Preview. */
  readonly azureRegion?: string
}

/** A backend of the project. */
export interface Backend extends ResourceOf<'backend', BackendOptions> {}

/**
 * A service that requests are sent to, by its id in the service.
 * @see https://learn.microsoft.com/azure/api-management/backends
 */
export function backend(id: string, options: BackendOptions): Backend {
  return Object.freeze(resource('backend', id, options, callSite(backend)))
}
