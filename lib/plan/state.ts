import type { Content, DeployedType } from './content.ts'

/** What the project wants the service to hold. */
export interface Desired {
  readonly address: string
  readonly type: DeployedType
  /** The path below the service in the management API. */
  readonly path: string
  readonly content: Content
  /** Two contents that mean the same have the same digest. */
  readonly digest: string
  /** Of all that would be sent, also of what the service does not show. */
  readonly sent: string
  /** Tells its path from others in its mark. */
  readonly place?: string
  /** Addresses of what it refers to. */
  readonly references: readonly string[]
  /** The environment variable of a secret, and the mark by which it is known again. */
  readonly secret?: { readonly environmentVariable: string; readonly fingerprint?: string }
}

/** What the service holds. */
export interface Actual {
  readonly address: string
  readonly type: DeployedType
  readonly path: string
  readonly content: Content
  readonly digest: string
  readonly etag: string
  /** The project that deployed it, as its mark says. */
  readonly owner?: string
  /** The digest of what was deployed last. */
  readonly baseline?: string
  /** The digest of all that was sent when it was deployed, if it has not been written since. */
  readonly settled?: string
  /** Whether its secret is the wanted one; absent where there is none or nothing tells. */
  readonly hasSecret?: boolean
}
