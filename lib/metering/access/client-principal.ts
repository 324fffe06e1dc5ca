import type { EntraClaims } from './entra-claims.ts'

/** Whose principals are believed. */
export interface PrincipalSource {
  readonly tenant: string
  readonly issuers: readonly string[]
  readonly audiences: readonly string[]
}

/**
 * The claims in `x-ms-client-principal`, which App Service sets once it has checked a token, and
 * takes from nobody else; none where they are not of this tenant and audience.
 * @see https://learn.microsoft.com/azure/app-service/configure-authentication-user-identities
 */
export function clientPrincipal(header: string, source: PrincipalSource): EntraClaims | undefined {
  const claims = claimsIn(header)
  if (!claims) return undefined
  const all = (...names: readonly string[]): readonly string[] =>
    names.flatMap((name) => claims.get(name) ?? [])
  const tenants = all('tid', `${schema}tenantid`).map((each) => each.toLowerCase())
  const issuers = all('iss')
  const isOurs =
    tenants.length + issuers.length > 0 &&
    tenants.every((each) => each === source.tenant.toLowerCase()) &&
    issuers.every((each) => source.issuers.includes(each)) &&
    all('aud').every((each) => source.audiences.includes(each))
  if (!isOurs) return undefined
  const [object] = all('oid', `${schema}objectidentifier`)
  const [app] = all('azp', 'appid')
  const [userName] = all('preferred_username', 'upn', `${soap}upn`, 'unique_name', `${soap}name`)
  return {
    ...(object !== undefined && { object }),
    ...(app !== undefined && { app }),
    ...(userName !== undefined && { userName }),
    isForUser: all('scp', `${schema}scope`).length > 0,
    roles: all('roles', 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role'),
    groups: all('groups'),
  }
}

/** App Service gives some claims the names that .NET has for them. */
const schema = 'http://schemas.microsoft.com/identity/claims/'
const soap = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/'

function claimsIn(header: string): ReadonlyMap<string, readonly string[]> | undefined {
  const principal = parsed(header)
  if (principal?.['auth_typ'] !== 'aad' || !Array.isArray(principal['claims'])) return undefined
  const claims = new Map<string, readonly string[]>()
  for (const { typ, val } of principal['claims'].filter(isClaim)) {
    claims.set(typ, [...(claims.get(typ) ?? []), val])
  }
  return claims
}

function parsed(header: string): Readonly<Record<string, unknown>> | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(header)) return undefined
  try {
    return JSON.parse(Buffer.from(header, 'base64').toString('utf8'))
  } catch {
    return undefined
  }
}

const isClaim = (claim: unknown): claim is { readonly typ: string; readonly val: string } =>
  typeof claim === 'object' &&
  claim !== null &&
  'typ' in claim &&
  typeof claim.typ === 'string' &&
  'val' in claim &&
  typeof claim.val === 'string'
