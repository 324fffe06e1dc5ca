import { buildingBlock, misuse, validateAzureAdToken } from '../lib/index.ts'
import { demandPermission } from './shared/demand-permission.ts'
import { clientToken } from './shared/end-user-variables.ts'
import type { In } from './shared/in-section.ts'
import { listProblems } from './shared/list-problems.ts'
import { type RequiredClaims, requiredClaims, valuesOf } from './shared/required-claims.ts'
import type { PlainText, TextValue } from './shared/text-value.ts'

export interface EntraClientOptions {
  /** The tenant whose tokens count; with `organizations` or `common` those of every tenant do. */
  readonly tenant: TextValue
  /** Whom tokens may be for: the application id of the API, or its URI such as `api://models`. */
  readonly audiences: readonly TextValue[]
  /** The applications that may call, by client id. @default all that get a token for the audience */
  readonly applications?: readonly PlainText[]
  /** The roles of which the token needs one, or else one of the scopes. @default none is needed */
  readonly roles?: readonly string[]
  /** The scopes of which the token needs one, or else one of the roles. @default none is needed */
  readonly scopes?: readonly string[]
  /** Further claims, each with the values of which the token needs one. @default none */
  readonly claims?: RequiredClaims
  /** The variable that keeps the token for later policies. @default 'clientToken' */
  readonly variable?: string
}

/**
 * Lets only clients call that have a token of Microsoft Entra ID for this API. Without one they get
 * 401, and 403 where the token has neither a role nor a scope that is asked for.
 *
 * @cost Reads a header; neither reads the body nor holds back a stream. The gateway fetches the keys
 *   of the tenant now and then, and checks a signature in each call.
 * @example
 * entraClient({ tenant: namedValue('tenant-id'), audiences: ['api://models'], roles: ['Models.Call'] })
 * @see https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy
 */
export const entraClient = buildingBlock(
  (options: EntraClientOptions): readonly In<'inbound'>[] => {
    const { tenant, audiences, applications, roles, scopes, claims } = options
    const { variable: token = clientToken } = options
    const problems = optionProblems(options)
    if (problems.length > 0) {
      return problems.map(({ message, option }) => misuse(message, { option }))
    }
    return [
      validateAzureAdToken({
        tenantId: tenant,
        outputTokenVariableName: token,
        clientApplicationIds: applications,
        audiences,
        requiredClaims: requiredClaims(claims),
      }),
      ...demandPermission({
        token,
        roles: roles ?? [],
        scopes: scopes ?? [],
        roleClaim: 'roles',
        scopeClaim: 'scp',
      }),
    ]
  },
)

const lists = ['audiences', 'applications', 'roles', 'scopes'] as const

const optionProblems = (options: EntraClientOptions) => [
  ...(typeof options.tenant === 'string' && options.tenant.trim() === ''
    ? [{ option: 'tenant', message: '`tenant` is empty.' }]
    : []),
  ...lists.flatMap((option) =>
    listProblems(option, options[option]).map((message) => ({ option, message })),
  ),
  ...Object.entries(options.claims ?? {}).flatMap(([name, values]) =>
    listProblems(`claims.${name}`, valuesOf(values)).map((message) => ({
      option: 'claims',
      message,
    })),
  ),
]
