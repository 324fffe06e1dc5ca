import { buildingBlock, misuse, validateJwt } from '../lib/index.ts'
import { demandPermission } from './shared/demand-permission.ts'
import { clientToken } from './shared/end-user-variables.ts'
import type { In } from './shared/in-section.ts'
import { listProblems } from './shared/list-problems.ts'
import { type RequiredClaims, requiredClaims, valuesOf } from './shared/required-claims.ts'
import type { TextValue } from './shared/text-value.ts'

export interface JwtClientOptions {
  /** The addresses of the OpenID configurations that supply keys and issuers. */
  readonly openidConfig: readonly TextValue[]
  /** Whom tokens may be for. */
  readonly audiences: readonly TextValue[]
  /** Who may have issued them. @default the issuers that the OpenID configurations name */
  readonly issuers?: readonly TextValue[]
  /** The header with the token, which stands behind `Bearer` in `Authorization`. @default 'Authorization' */
  readonly header?: string
  /** The roles of which the token needs one, or else one of the scopes. @default none is needed */
  readonly roles?: readonly string[]
  /** The scopes of which the token needs one, or else one of the roles. @default none is needed */
  readonly scopes?: readonly string[]
  /** The claim with the roles. @default 'roles' */
  readonly roleClaim?: string
  /** The claim with the scopes: one text, or a list. @default 'scope' */
  readonly scopeClaim?: string
  /** Further claims, each with the values of which the token needs one. @default none */
  readonly claims?: RequiredClaims
  /** The seconds by which the clocks of issuer and gateway may differ. @default 0 */
  readonly clockSkew?: number
  /** The variable that keeps the token for later policies. @default 'clientToken' */
  readonly variable?: string
}

/**
 * Lets only clients call that have a token of an issuer with an OpenID configuration, such as Okta,
 * Auth0 or Keycloak. Without one they get 401, and 403 where the token has neither a role nor a
 * scope that is asked for.
 *
 * @cost Reads a header; neither reads the body nor holds back a stream. The gateway fetches the keys
 *   of the issuer once an hour, and checks a signature in each call.
 * @example
 * jwtClient({
 *   openidConfig: ['https://id.example.com/.well-known/openid-configuration'],
 *   audiences: ['models'],
 *   scopes: ['models:call'],
 * })
 * @see https://learn.microsoft.com/azure/api-management/validate-jwt-policy
 */
export const jwtClient = buildingBlock((options: JwtClientOptions): readonly In<'inbound'>[] => {
  const { openidConfig, audiences, issuers, roles, scopes, claims, clockSkew } = options
  const { header = 'Authorization', variable: token = clientToken } = options
  const { roleClaim = 'roles', scopeClaim = 'scope' } = options
  const problems = optionProblems(options)
  if (problems.length > 0) {
    return problems.map(({ message, option }) => misuse(message, { option }))
  }
  return [
    validateJwt({
      headerName: header,
      requireScheme: header.toLowerCase() === 'authorization' ? 'Bearer' : undefined,
      clockSkew,
      outputTokenVariableName: token,
      openidConfig: openidConfig.map((url) => ({ url })),
      audiences,
      issuers,
      requiredClaims: requiredClaims(claims),
    }),
    ...demandPermission({ token, roles: roles ?? [], scopes: scopes ?? [], roleClaim, scopeClaim }),
  ]
})

const lists = ['openidConfig', 'audiences', 'issuers', 'roles', 'scopes'] as const
const names = ['header', 'roleClaim', 'scopeClaim'] as const

const optionProblems = (options: JwtClientOptions) => [
  ...lists.flatMap((option) =>
    listProblems(option, options[option]).map((message) => ({ option, message })),
  ),
  ...options.openidConfig.flatMap((url, index) =>
    typeof url !== 'string' || url.trim() === '' || /^https:\/\//i.test(url)
      ? []
      : [
          {
            option: 'openidConfig',
            message: `\`openidConfig[${index}]\` must begin with https://, not "${url}".`,
          },
        ],
  ),
  ...names.flatMap((option) =>
    options[option]?.trim() === '' ? [{ option, message: `\`${option}\` is empty.` }] : [],
  ),
  ...Object.entries(options.claims ?? {}).flatMap(([name, values]) =>
    listProblems(`claims.${name}`, valuesOf(values)).map((message) => ({
      option: 'claims',
      message,
    })),
  ),
  ...(options.clockSkew === undefined || isSeconds(options.clockSkew)
    ? []
    : [
        {
          option: 'clockSkew',
          message: `\`clockSkew\` must be a whole number from 0, not ${options.clockSkew}.`,
        },
      ]),
]

const isSeconds = (seconds: number): boolean => Number.isInteger(seconds) && seconds >= 0
