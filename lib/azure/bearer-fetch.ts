import type { AccessToken, TokenCredential } from '@azure/identity'
import type { Cloud } from '../workspace/config.ts'
import { bearerFetchError, type Errand, unreachedError } from './bearer-fetch-error.ts'
import { withInnerError } from './bearer-fetch-inner-error.ts'
import { costManagementRetryAfter } from './cost-management-retry-after.ts'
import { defaultCredential } from './credential.ts'
import { managementEndpoint } from './management-endpoint.ts'
import { retrying, type Tried } from './retry.ts'
import { retryAfterHeader } from './retry-after-header.ts'
import { ServiceError, serviceError } from './service-error.ts'
import { type Sleep, sleep } from './sleep.ts'

/** A request to an address of the endpoint. */
export interface BearerRequest {
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'POST'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  /** A status that is an answer, not an error. */
  readonly allow?: number
}

/** An answer that went well. */
export interface BearerAnswer {
  readonly status: number
  /** Parsed JSON; undefined where there was none. */
  readonly body: unknown
  readonly header: (name: string) => string | undefined
}

/** Sends a request until it is answered for good; throws a UserError that says why it was not. */
export type BearerFetch = (request: BearerRequest) => Promise<BearerAnswer>

/** How requests are sent, and as whom. */
export interface BearerFetchOptions {
  readonly credential?: TokenCredential
  readonly signal?: AbortSignal
  readonly sleep?: Sleep
  readonly random?: () => number
  /** The milliseconds that one request may take with all its retries. @default ten minutes */
  readonly budget?: number
  /** The milliseconds that one try may take. @default three minutes */
  readonly timeout?: number
  /** What the service's logs know this tool by. */
  readonly userAgent?: string
}

/** Where requests go, and what for. */
export interface BearerTarget {
  readonly cloud: Cloud
  /** The address of the service; a stand-in on this machine is sent no real token. */
  readonly endpoint: string
  /** What a token is asked for. */
  readonly scope: string
  readonly errand: Errand
}

const standIn = 'sandbox'

/** A token that ends sooner is not begun with. */
const leastLeft = 120_000

/** A service of Azure that is asked with `fetch`, which needs no client of Microsoft to load. */
export function bearerFetch(
  { cloud, endpoint: address, scope, errand }: BearerTarget,
  options: BearerFetchOptions = {},
): BearerFetch {
  const endpoint = managementEndpoint({ cloud, endpoint: address })
  const { credential = defaultCredential(cloud), signal, timeout = 180_000 } = options
  const { userAgent = 'apim-policy', budget = 600_000 } = options
  let held: AccessToken | undefined

  async function token(): Promise<string> {
    if (endpoint.isLoopback) return standIn
    if (held === undefined || held.expiresOnTimestamp - Date.now() < leastLeft) {
      held = (await credential.getToken(scope, signal && { abortSignal: signal })) ?? undefined
    }
    if (held === undefined) throw notSignedIn()
    return held.token
  }

  async function once({ method, url, headers, body }: BearerRequest): Promise<Response> {
    if (new URL(url).origin !== endpoint.origin) throw new Error(`${url} is of another host.`)
    const authorization = `Bearer ${await token()}`
    const tooLong = AbortSignal.timeout(timeout)
    return await fetch(url, {
      method,
      headers: { 'User-Agent': userAgent, ...headers, Authorization: authorization },
      // A redirect would take the body along to where it leads.
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, tooLong]) : tooLong,
      ...(body !== undefined && { body }),
    })
  }

  async function attempt(request: BearerRequest, at: number): Promise<Tried<BearerAnswer>> {
    signal?.throwIfAborted()
    try {
      const response = await once(request)
      if (response.status === 401) held = undefined
      return judged(response, await response.text(), { allow: request.allow, attempts: at })
    } catch (error) {
      signal?.throwIfAborted()
      const failure = unreachedError(error, { host: endpoint.host, attempts: at })
      if (!failure) throw error
      return { failure }
    }
  }

  return async (request) => {
    try {
      return await retrying((at) => attempt(request, at), {
        sleep: options.sleep ?? sleep,
        signal,
        random: options.random,
        budget,
      })
    } catch (error) {
      signal?.throwIfAborted()
      throw bearerFetchError(error, { ...errand, host: endpoint.host }) ?? error
    }
  }
}

const notSignedIn = (): Error =>
  Object.assign(new Error('There is no token.'), { name: 'CredentialUnavailableError' })

function judged(
  { status, headers }: Response,
  text: string,
  { allow, attempts }: { readonly allow: number | undefined; readonly attempts: number },
): Tried<BearerAnswer> {
  const header = (name: string): string | undefined => headers.get(name) ?? undefined
  const body = parsed(text)
  const isDone = status >= 200 && status < 300
  if (isDone && typeof body === 'string') return { failure: notJson(status, attempts) }
  if (isDone || status === allow) return { value: { status, body, header } }
  const failure = serviceError({ status, body: withInnerError(body), headers: header, attempts })
  const waits = [retryAfterHeader(header), costManagementRetryAfter(headers)]
  const asked = waits.filter((wait) => wait !== undefined)
  return { failure, retryAfter: asked.length > 0 ? Math.max(...asked) : undefined }
}

/** JSON, else the text. */
function parsed(text: string): unknown {
  const content = text.replace(/^\uFEFF/, '')
  if (content.trim() === '') return undefined
  try {
    return JSON.parse(content)
  } catch {
    return content
  }
}

const notJson = (status: number, attempts: number): ServiceError =>
  new ServiceError(`The service answered ${status} with something that is not JSON.`, {
    code: 'UnexpectedAnswer',
    status,
    attempts,
  })
