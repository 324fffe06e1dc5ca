import type { Content, DeployedType } from './content.ts'
import type { Difference } from './difference.ts'

/** Where a line of the policy text that is sent was written. */
export interface SourceLine {
  /** In the text that is sent, from 1. */
  readonly line: number
  /** The source, below the project's root. */
  readonly path: string
  readonly sourceLine: number
  readonly sourceColumn: number
}

/** Why a change would undo what somebody else did. */
export type Conflict =
  /** It was changed in the service since this project deployed it. */
  | { readonly kind: 'drifted' }
  /** Another project deployed it. */
  | { readonly kind: 'foreign'; readonly owner: string }

/** What a deployment does to one resource. */
export interface Change {
  readonly action: 'create' | 'update' | 'delete'
  /** `apis/orders`, `fragments/caller`, `backends/ptu`. */
  readonly address: string
  readonly type: DeployedType
  /** The resource's path below the service in the management API. */
  readonly path: string
  /** The state that was compared; absent where something is created. */
  readonly etag?: string
  readonly before?: Content
  /** Holds no secret. */
  readonly after?: Content
  /** The digest of all that is sent. */
  readonly sent?: string
  /** The environment variable of the secret that is sent with it. */
  readonly secret?: string
  readonly differences: readonly Difference[]
  readonly conflict?: Conflict
  /** Where the lines of `after` were written; for policies and fragments. */
  readonly sources?: readonly SourceLine[]
}
