import type { JWTPayload } from 'jose'

/** What a token of Entra ID says of whoever sent it. */
export interface EntraClaims {
  /** The object id of the user, or of the service principal. */
  readonly object?: string
  /** The id of the application. */
  readonly app?: string
  /** What people call the user. */
  readonly userName?: string
  /** Whether an application calls for a user, and not for itself. */
  readonly isForUser: boolean
  readonly roles: readonly string[]
  readonly groups: readonly string[]
}

/**
 * The claims of a token whose signature was checked.
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export function entraClaims(payload: JWTPayload): EntraClaims {
  const object = textOf(payload['oid'])
  const app = textOf(payload['azp']) ?? textOf(payload['appid'])
  const userName =
    textOf(payload['preferred_username']) ??
    textOf(payload['upn']) ??
    textOf(payload['unique_name'])
  return {
    ...(object !== undefined && { object }),
    ...(app !== undefined && { app }),
    ...(userName !== undefined && { userName }),
    isForUser: payload['scp'] !== undefined,
    roles: textsOf(payload['roles']),
    groups: textsOf(payload['groups']),
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const textsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
