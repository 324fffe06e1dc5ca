import type { Fault } from './faults.ts'
import type { Properties } from './properties.ts'

/** The pricing tiers of the service. */
export type Sku =
  | 'Developer'
  | 'Basic'
  | 'Standard'
  | 'Premium'
  | 'Consumption'
  | 'BasicV2'
  | 'StandardV2'
  | 'PremiumV2'

/** Something that exists in the service beforehand: its path below the service, `/apis/orders`. */
export type Parent = string | { readonly path: string; readonly properties: Properties }

/** How the stand-in of the management API behaves. */
export interface SandboxSettings {
  /** A port of 127.0.0.1. Default 0: any that is free. */
  readonly port?: number
  /** Default `00000000-0000-0000-0000-000000000000`. */
  readonly subscriptionId?: string
  /** Default `sandbox`. */
  readonly resourceGroup?: string
  /** Default `sandbox`. */
  readonly service?: string
  /** Default `Developer`. */
  readonly sku?: Sku
  /** The versions of the management API that are known. */
  readonly apiVersions?: readonly string[]
  /** What exists beforehand; a path's own parents are made with it. */
  readonly parents?: readonly Parent[]
  /** How policies come back: the service has shown both. Default `tabs`. */
  readonly indent?: 'tabs' | 'two-blanks'
  /** Milliseconds that every answer waits. Default 0. */
  readonly latency?: number
  /** Milliseconds that asynchronous writes take; the first poll always finds them in progress. */
  readonly asyncDelay?: number
  /** Where asynchronous writes can be followed. Default `both`. */
  readonly asyncHeaders?: 'both' | 'location' | 'azure-async-operation'
  /** `all` also honours `If-None-Match: *`, which nobody has seen the service do. */
  readonly preconditions?: 'if-match' | 'all'
  /** The Key Vault secrets that can be read; left out, all can. */
  readonly keyVaultSecrets?: readonly string[]
  /** Items on a page of a list. Default 20. */
  readonly pageSize?: number
  /** Answers 429 to what exceeds so many requests in so many milliseconds. */
  readonly throttle?: {
    readonly requests: number
    readonly per: number
    /** Whether the answer says how long to wait. Default true. */
    readonly retryAfter?: boolean
  }
  /** Signed in, but not allowed to do anything: every request is answered 403. */
  readonly forbidden?: boolean
  /** A file that holds the state between runs; it is written after every change. */
  readonly state?: string
}

/** A request as it was received, and how it was answered. */
export interface RecordedRequest {
  readonly method: string
  /** Path and query. */
  readonly url: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  /** The text of the body; empty where there is none. */
  readonly body: string
  /** Absent until answered, and where the connection was dropped. */
  readonly status?: number
  /** When it came in, in milliseconds of the epoch. */
  readonly time: number
}

/** What a resource holds, and its version. */
export interface StoredResource {
  readonly properties: Properties
  readonly etag: string
}

/** A running stand-in of the management API. */
export interface Sandbox {
  /** `http://127.0.0.1:<port>`. */
  readonly endpoint: string
  readonly subscriptionId: string
  readonly resourceGroup: string
  readonly service: string
  /** Every request so far. */
  readonly requests: readonly RecordedRequest[]
  clearRequests(): void
  /** Writes as somebody does in the portal: at once, and checked as any other write. */
  put(path: string, properties: object): void
  /** Deletes as somebody does in the portal. */
  remove(path: string): void
  /** What is stored, policies as `rawxml`, secrets included; undefined if nothing is. */
  get(path: string): StoredResource | undefined
  /** Everything that is stored by path; two are deeply equal when the service holds the same. */
  snapshot(): Readonly<Record<string, Properties>>
  /** Lets the next requests that match go wrong. */
  fail(fault: Fault): void
  /** Calls the listener before a request is handled, and waits for it; returns how to stop. */
  onRequest(listener: (request: RecordedRequest) => void | Promise<void>): () => void
  close(): Promise<void>
}
