import {
  any,
  buildingBlock,
  context,
  csharp,
  type Expression,
  iff,
  misuse,
  not,
  setHeader,
  setVariable,
  variable,
} from '../lib/index.ts'
import { clientToken, endUserVariables } from './shared/end-user-variables.ts'
import type { In } from './shared/in-section.ts'

/** What can be known of a caller. */
export type EndUserFact = keyof typeof endUserVariables

export interface EndUserOptions {
  /**
   * Whether clients are believed what they say in headers, `x-apim-end-user-id`, `-tenant-id`,
   * `x-apim-client-application-id` and `x-apim-end-user-jwt`, whose token nobody validates: only
   * where all of them are your own. @default false
   */
  readonly trustHeaders?: boolean
  /** The variable with the validated token of the client. @default 'clientToken' */
  readonly token?: string
  /** What is kept: `source` says where it comes from. @default user, tenant and application */
  readonly keep?: readonly EndUserFact[]
}

/**
 * Keeps who calls in variables: the end user, the tenant and the application, from the claims of the
 * token that `entraClient` or `jwtClient` validated, and from headers if they are to be believed.
 * The headers never reach the backend.
 *
 * @cost Reads headers and claims; neither reads the body nor holds back a stream. Of an application
 *   that calls for itself, the end user is its own object id.
 * @example
 * endUser({ trustHeaders: true, keep: ['user', 'application'] })
 * @see https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
export const endUser = buildingBlock((options: EndUserOptions = {}): readonly In<'inbound'>[] => {
  const { trustHeaders = false, token = clientToken } = options
  const { keep = ['user', 'tenant', 'application'] } = options
  if (keep.length === 0) return [misuse('`keep` is empty.', { option: 'keep' })]
  if (token.trim() === '') return [misuse('`token` is empty.', { option: 'token' })]
  const twice = keep.find((fact, index) => keep.indexOf(fact) !== index)
  if (twice) return [misuse(`\`keep\` has \`${twice}\` twice.`, { option: 'keep' })]
  const headers = [...Object.values(sources).map(({ header }) => header), tokenHeader]
  return [
    ...keep.map((fact) =>
      setVariable(
        endUserVariables[fact],
        fact === 'source' ? sourceOf(token, trustHeaders) : factOf(fact, token, trustHeaders),
      ),
    ),
    ...headers.map((name) => setHeader({ name, existsAction: 'delete' })),
  ]
})

/** The header in which a client forwards the token of its user, when it calls with its own. */
const tokenHeader = 'x-apim-end-user-jwt'

/** Where each fact stands: a header, or claims, of which the first counts that is there. */
const sources = {
  user: { header: 'x-apim-end-user-id', claims: ['oid', 'sub'] },
  tenant: { header: 'x-apim-end-user-tenant-id', claims: ['tid'] },
  application: { header: 'x-apim-client-application-id', claims: ['azp', 'appid', 'client_id'] },
} as const satisfies Record<Exclude<EndUserFact, 'source'>, unknown>

const validated = csharp`validated`
const forwarded = csharp`forwarded`

/** The longest id that is kept: it becomes part of counters and events. */
const longest = 128

function factOf(
  fact: keyof typeof sources,
  token: string,
  trustHeaders: boolean,
): Expression<string> {
  const { header, claims } = sources[fact]
  const claimed = csharp`context.Variables.GetValueOrDefault<Jwt>(${token})`
  const names = claims.join(' ')
  if (!trustHeaders) {
    return csharp.block<string>`
      var claims = ${claimed}?.Claims;
      var found = ${names}.Split(' ')
          .Select(name => claims?.GetValueOrDefault(name, ""))
          .FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? "unknown";
      return found.Length > ${longest} ? found.Substring(0, ${longest}) : found;
    `
  }
  // The user is the one of the forwarded token, but the application is the one that calls.
  const [first, second] = fact === 'application' ? [validated, forwarded] : [forwarded, validated]
  return csharp.block<string>`
    var found = context.Request.Headers.GetValueOrDefault(${header}, "").Trim();
    if (found == "")
    {
        var bearer = context.Request.Headers.GetValueOrDefault(${tokenHeader}, "").Trim();
        if (bearer.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            bearer = bearer.Substring(7).Trim();
        }
        var forwarded = bearer == "" ? null : bearer.AsJwt();
        var validated = ${claimed};
        var jwt = ${first} ?? ${second};
        found = ${names}.Split(' ')
            .Select(name => jwt?.Claims.GetValueOrDefault(name, ""))
            .FirstOrDefault(text => !string.IsNullOrEmpty(text)) ?? "unknown";
    }
    return found.Length > ${longest} ? found.Substring(0, ${longest}) : found;
  `
}

function sourceOf(token: string, trustHeaders: boolean): Expression<string> {
  const hasToken = variable.jwt(token).exists
  if (!trustHeaders) return iff(hasToken, 'token', 'unknown')
  const isSent = (header: string) => not(context.request.headers.get(header, '').isBlank)
  const isNamed = any(...Object.values(sources).map(({ header }) => isSent(header)))
  return iff(isNamed, 'header', iff(any(isSent(tokenHeader), hasToken), 'token', 'unknown'))
}
