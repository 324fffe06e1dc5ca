import type { AccessControl } from './access-control.ts'
import type { Caller, Refusal } from './caller.ts'

/** What of a request says who sent it. */
export interface Credentials {
  readonly headers: Pick<Headers, 'get'>
  readonly query: Pick<URLSearchParams, 'getAll'>
}

/**
 * Tells who sent a request, or why they are not let in. A function key decides where there is one,
 * then a token, then App Service: what is wrong is never made good by the next.
 * @see https://learn.microsoft.com/azure/azure-functions/function-keys-how-to
 */
export async function authenticate(
  { headers, query }: Credentials,
  access: AccessControl,
): Promise<Caller | Refusal> {
  const { keyHolder, tokenHolder, principalHolder } = access
  if (!keyHolder && !tokenHolder) return nothingConfigured
  const keys = [headers.get('x-functions-key') ?? [], query.getAll('code')].flat()
  if (keys.length > 0) return holderOf(keys, access)
  const token = bearerToken(headers.get('authorization'))
  if (token !== undefined) return (await tokenHolder?.(token)) ?? noTokens
  const principal = headers.get('x-ms-client-principal')
  if (principalHolder && principal !== null) return principalHolder(principal)
  return {
    status: 401,
    message: `Send ${[keyHolder && aKey, tokenHolder && aToken].filter(Boolean).join(' or ')}.`,
    ...(tokenHolder && { challenge: 'Bearer realm="usage-collector"' }),
  }
}

const aKey = 'a key in the header `x-functions-key`'
const aToken = 'a token of Entra ID in the header `Authorization`'

const nothingConfigured: Refusal = {
  status: 403,
  message: 'Nobody is let in yet: set `access.keys` or `access.entra` in `collector.json`.',
}

const noTokens: Refusal = {
  status: 401,
  message: 'Tokens open nothing here: `access.entra` is not set. Send a key.',
}

const wrongKey: Refusal = { status: 401, message: 'The key is wrong.' }

/** Of two different keys nobody could say which one was meant. */
function holderOf(keys: readonly string[], { keyHolder }: AccessControl): Caller | Refusal {
  if (!keyHolder) {
    return { status: 401, message: 'Keys open nothing here: `access.keys` is not set.' }
  }
  if (new Set(keys).size > 1) return { status: 401, message: 'Send one key, not several.' }
  return keyHolder(keys[0]!) ?? wrongKey
}

const bearerToken = (header: string | null): string | undefined => {
  const match = /^Bearer(?:\s+(.*))?$/i.exec(header ?? '')
  return match ? (match[1] ?? '') : undefined
}
