import type { TokenCredential } from '@azure/identity'
import type { DeploymentTarget } from '../workspace/deployment-target.ts'
import { UserError } from '../workspace/user-error.ts'
import { defaultCredential } from './credential.ts'
import { type Exchange, exchanger } from './exchange.ts'
import { managementEndpoint } from './management-endpoint.ts'
import type { HttpRequest } from './pipeline.ts'
import { finished } from './poll.ts'
import { requestUrl } from './request-url.ts'
import { ServiceError } from './service-error.ts'
import { type Sleep, sleep } from './sleep.ts'

/** Where a service is; paths name the workspace themselves. */
export type ServiceAddress = Pick<
  DeploymentTarget,
  'cloud' | 'endpoint' | 'subscriptionId' | 'resourceGroup' | 'service' | 'workspace' | 'apiVersion'
>

/** A request to the service, or to something in it. */
export interface ManagementRequest {
  readonly method: HttpRequest['method']
  /** Below the service: `/policies/policy`, or empty for the service itself. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly ifMatch?: string
  readonly ifNoneMatch?: '*'
  /** What does not exist is an answer, not an error. */
  readonly allow404?: boolean
}

/** What the service answered. */
export interface ManagementResponse {
  readonly status: number
  /** Parsed JSON; undefined where there was none. */
  readonly body: unknown
  readonly etag?: string
  readonly headers: (name: string) => string | undefined
  /** How often the request was sent. */
  readonly attempts: number
}

/** An item of a list. */
export interface ListedItem {
  readonly id: string
  readonly name: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** What a client does, for those who watch: never a header, never a body. */
export interface ClientEvent {
  /** `answer` to a try, `retry` after a failed one, `wait` for what the service works on. */
  readonly kind: 'answer' | 'retry' | 'wait'
  readonly method: string
  readonly path: string
  readonly attempt: number
  readonly status?: number
  /** Milliseconds until the next request. */
  readonly wait?: number
  readonly reason?: string
  /** How many requests of this kind the subscription has left. */
  readonly remaining?: number
}

/** The management API of one service. */
export interface ManagementClient {
  /** Sends one request, again where that may help; throws a ServiceError where it failed. */
  send(request: ManagementRequest): Promise<ManagementResponse>
  /** Sends a request and waits until the service is done with it. */
  sendAndWait(request: ManagementRequest): Promise<ManagementResponse>
  /** All items of a list, of all its pages. */
  list(
    path: string,
    options?: Pick<ManagementRequest, 'query' | 'allow404'>,
  ): Promise<readonly ListedItem[]>
  /** How many requests were sent, retries and polls included. */
  readonly requestCount: number
}

export interface ManagementClientOptions {
  readonly credential?: TokenCredential
  readonly onEvent?: (event: ClientEvent) => void
  readonly signal?: AbortSignal
  readonly sleep?: Sleep
  readonly random?: () => number
  /** The milliseconds that one request may take with all its retries. */
  readonly budget?: number
  /** The milliseconds that one try may take. */
  readonly timeout?: number
  /** What the service's logs know this tool by. */
  readonly userAgent?: string
}

/**
 * A client of the management API. Nothing of Azure is loaded before its first request.
 * @see https://learn.microsoft.com/rest/api/apimanagement
 */
export async function managementClient(
  address: ServiceAddress,
  options: ManagementClientOptions = {},
): Promise<ManagementClient> {
  const { cloud, subscriptionId, resourceGroup, service, apiVersion } = address
  const { credential = defaultCredential(cloud), userAgent = 'apim-policy' } = options
  const endpoint = managementEndpoint(address)
  const root = `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ApiManagement/service/${service}`
  const { exchange, count } = exchanger({
    ...options,
    root: requestUrl(endpoint.origin, root, {}),
    pipeline: { endpoint, cloud, subscriptionId, apiVersion, credential, userAgent },
  })
  const urlOf = ({ path, query }: Pick<ManagementRequest, 'path' | 'query'>): string =>
    requestUrl(endpoint.origin, root + path, { ...query, 'api-version': apiVersion })
  const send: ManagementClient['send'] = (request) =>
    exchange({ ...request, url: urlOf(request), headers: headersOf(request) })

  return {
    send,
    async sendAndWait(request) {
      const self = urlOf(request)
      const ask = (given: string) =>
        exchange({ method: 'GET', url: ownAddress(endpoint.origin, given), isFailureAnswer: true })
      const onWait = (wait: number, attempt: number) =>
        options.onEvent?.({
          kind: 'wait',
          method: request.method,
          path: request.path,
          attempt,
          wait,
        })
      const { method } = request
      const { sleep: pause = sleep, signal } = options
      return finished(await send(request), { method, self, ask, sleep: pause, signal, onWait })
    },
    list: (path, listOptions = {}) =>
      allPages(urlOf({ path, ...listOptions }), endpoint.origin, exchange, listOptions.allow404),
    get requestCount() {
      return count()
    },
  }
}

const headersOf = ({
  ifMatch,
  ifNoneMatch,
}: ManagementRequest): Readonly<Record<string, string>> => ({
  ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
  ...(ifNoneMatch !== undefined && { 'If-None-Match': ifNoneMatch }),
})

/** An address that the service gave; one of another host would be sent the token. */
function ownAddress(origin: string, given: string): string {
  const url = URL.canParse(given, origin) ? new URL(given, origin) : undefined
  if (url?.origin === origin && url.username === '' && url.password === '') return url.href
  throw new UserError(
    `The service pointed to ${url ? `another host, ${url.host}` : 'no address'}: nothing was sent there.`,
    { hint: 'Check `endpoint` in the configuration, and what stands between you and Azure.' },
  )
}

async function allPages(
  first: string,
  origin: string,
  exchange: Exchange,
  allow404 = false,
): Promise<readonly ListedItem[]> {
  const items: ListedItem[] = []
  const seen = new Set<string>()
  let url: string | undefined = first
  while (url !== undefined) {
    if (seen.has(url)) throw notAList('repeats a page')
    seen.add(url)
    const { status, body } = await exchange({ method: 'GET', url, allow404 })
    if (status === 404) return []
    const { value, nextLink } = (body ?? {}) as { readonly [name: string]: unknown }
    if (!Array.isArray(value)) throw notAList('has no items')
    items.push(...value.map(listedItem))
    url = typeof nextLink === 'string' && nextLink ? ownAddress(origin, nextLink) : undefined
  }
  return items
}

const listedItem = ({ id, name, properties }: Partial<ListedItem>): ListedItem => ({
  id: String(id),
  name: String(name),
  properties: properties ?? {},
})

const notAList = (what: string): ServiceError =>
  new ServiceError(`The service answered with a list that ${what}.`, { code: 'UnexpectedAnswer' })
