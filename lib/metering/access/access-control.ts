import { errors, jwtVerify } from 'jose'
import type { CollectorSettings, EntraAccess } from '../../collector/settings/collector-settings.ts'
import type { Caller, Refusal } from './caller.ts'
import { clientPrincipal } from './client-principal.ts'
import { entraAuthority } from './entra-authority.ts'
import { entraCaller } from './entra-caller.ts'
import { entraClaims } from './entra-claims.ts'
import { keyHolder } from './key-holder.ts'
import { KeysUnavailable, signingKeys } from './signing-keys.ts'

/** What opens the API. It keeps the keys of Entra ID: make one, not one a request. */
export interface AccessControl {
  /** Who holds a function key; none where no keys are configured. */
  readonly keyHolder?: (key: string) => Caller | undefined
  /** Whose token it is; none where Entra ID is not configured. */
  readonly tokenHolder?: (token: string) => Promise<Caller | Refusal>
  /** Who signed in with App Service; none where it does not stand in front. */
  readonly principalHolder?: (header: string) => Caller | Refusal
}

/** What access control needs of its surroundings. */
export interface AccessSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly fetch?: typeof globalThis.fetch
  readonly now?: () => number
  /** Where the keys of Entra ID are instead. */
  readonly keysUrl?: string
}

/** Clocks may differ by so many seconds. */
const skew = 300

/** Access as it is configured. */
export function accessControl(
  { access = {}, cloud = 'public' }: Pick<CollectorSettings, 'access' | 'cloud'>,
  { env, fetch = globalThis.fetch, now = Date.now, keysUrl }: AccessSurroundings,
): AccessControl {
  const { keys = [], entra } = access
  const byKey = keys.length > 0 ? { keyHolder: keyHolder(keys) } : {}
  if (!entra) return byKey
  const authority = entraAuthority(cloud, entra.tenant)
  const find = signingKeys(keysUrl ?? authority.keys, { fetch, now })
  const { issuers } = authority
  const audiences = audiencesOf(entra)

  const tokenHolder = async (token: string): Promise<Caller | Refusal> => {
    try {
      const { payload } = await jwtVerify(token, find, {
        algorithms: ['RS256'],
        issuer: [...issuers],
        audience: [...audiences],
        requiredClaims: ['exp'],
        clockTolerance: skew,
        currentDate: new Date(now()),
      })
      return entraCaller(entraClaims(payload), entra)
    } catch (error) {
      return refusalOf(error)
    }
  }
  const principalHolder = (header: string): Caller | Refusal => {
    const claims = clientPrincipal(header, { tenant: entra.tenant, issuers, audiences })
    return claims ? entraCaller(claims, entra) : foreignPrincipal
  }
  const isBehindAppService = env['WEBSITE_AUTH_ENABLED']?.toLowerCase() === 'true'
  return { ...byKey, tokenHolder, ...(isBehindAppService && { principalHolder }) }
}

/** Tokens of version 2 name the id of the application alone, those of version 1 its address. */
const audiencesOf = ({ audience }: EntraAccess): readonly string[] =>
  [audience]
    .flat()
    .flatMap((each) => [each, ...(/^api:\/\/[0-9a-f-]{36}$/i.test(each) ? [each.slice(6)] : [])])

const foreignPrincipal: Refusal = {
  status: 401,
  message: 'The sign-in is not one of the tenant and the audience of `access.entra`.',
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof KeysUnavailable) {
    return {
      status: 503,
      message: 'Tokens cannot be checked at present: Entra ID does not answer. Try again later.',
    }
  }
  if (!(error instanceof errors.JOSEError)) throw error
  return {
    status: 401,
    message: `The token is not accepted: ${reasonOf(error)}.`,
    challenge: 'Bearer realm="usage-collector", error="invalid_token"',
  }
}

function reasonOf(error: errors.JOSEError): string {
  if (error instanceof errors.JWTExpired) return 'it has expired'
  if (error instanceof errors.JWTClaimValidationFailed) {
    return reasons[error.claim] ?? `its claim \`${error.claim}\` is wrong`
  }
  return 'it is not one that Entra ID signed for this tenant'
}

const reasons: Readonly<Record<string, string>> = {
  iss: 'it is of another tenant than `access.entra.tenant`',
  aud: 'it was issued for something else than `access.entra.audience`',
  nbf: 'it is not valid yet',
  exp: 'it never expires',
}
