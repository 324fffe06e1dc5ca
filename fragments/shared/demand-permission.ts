import { any, choose, csharp, when } from '../../lib/index.ts'
import type { In } from './in-section.ts'
import { refusal } from './refusal.ts'

/** What a validated token has to allow: one of the roles, or one of the scopes. */
export interface Permission {
  /** The variable with the token. */
  readonly token: string
  readonly roles: readonly string[]
  readonly scopes: readonly string[]
  readonly roleClaim: string
  /** Its scopes stand in one text, with spaces between them, or in a list. */
  readonly scopeClaim: string
}

/**
 * Refuses with 403 who is known but not allowed: 401 would make clients sign in again. Users have
 * scopes and applications have roles, so that one of either kind is enough.
 * @see https://learn.microsoft.com/entra/identity-platform/scenario-protected-web-api-verification-scope-app-roles
 */
export function demandPermission(permission: Permission): readonly In<'inbound'>[] {
  const { token, roles, scopes, roleClaim, scopeClaim } = permission
  const allowing = [
    ...(roles.length > 0
      ? [
          csharp<boolean>`claims.ContainsKey(${roleClaim}) && claims[${roleClaim}].Any(role => ${csharp<string>`role`.isOneOf(roles)})`,
        ]
      : []),
    ...(scopes.length > 0
      ? [
          csharp<boolean>`claims.ContainsKey(${scopeClaim}) && string.Join(" ", claims[${scopeClaim}]).Split(' ').Any(scope => ${csharp<string>`scope`.isOneOf(scopes)})`,
        ]
      : []),
  ]
  if (allowing.length === 0) return []
  const isRefused = csharp.block<boolean>`
    var claims = context.Variables.GetValueOrDefault<Jwt>(${token}).Claims;
    return !${any(...allowing)};
  `
  return [choose(when(isRefused, [refusal(forbidden)]))]
}

const forbidden = {
  status: 403,
  reason: 'Forbidden',
  type: 'permission_error',
  code: 'forbidden',
  message: 'The access token does not allow this call.',
}
