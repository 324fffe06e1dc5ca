import { limiter } from './limiter.ts'
import type {
  ClientEvent,
  ManagementClientOptions,
  ManagementRequest,
  ManagementResponse,
} from './management-client.ts'
import type { HttpAnswer, HttpRequest, Pipeline, PipelineOptions } from './pipeline.ts'
import { readAnswer } from './read-answer.ts'
import { retryAfter, retrying, type Tried } from './retry.ts'
import { retryAfterHeader } from './retry-after-header.ts'
import { ServiceError, serviceError } from './service-error.ts'
import { sleep } from './sleep.ts'

/** A request to one address. */
export interface Exchanged extends Pick<ManagementRequest, 'method' | 'body' | 'allow404'> {
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** An answer that says that something failed is returned, unless another try may help. */
  readonly isFailureAnswer?: boolean
}

/** Sends a request until it is answered for good. */
export type Exchange = (request: Exchanged) => Promise<ManagementResponse>

interface ExchangeOptions extends ManagementClientOptions {
  /** What the paths of events leave out. */
  readonly root: string
  readonly pipeline: PipelineOptions
}

/** All that a client has under way at once; refused for their number, there are fewer. */
const requestsAtOnce = 8

/** Makes exchanges, and counts the requests that they take. */
export function exchanger(options: ExchangeOptions): {
  readonly exchange: Exchange
  readonly count: () => number
} {
  const { signal, onEvent, timeout = 100_000 } = options
  const requests = limiter({ concurrency: requestsAtOnce })
  let loading: Promise<Pipeline> | undefined
  let count = 0

  async function once(request: Exchanged): Promise<HttpAnswer> {
    loading ??= import('./pipeline.ts').then(({ loadPipeline }) => loadPipeline(options.pipeline))
    const pipeline = await loading
    return requests.run(async () => {
      signal?.throwIfAborted()
      count++
      const tooLong = AbortSignal.timeout(timeout)
      try {
        return await pipeline(
          httpRequest(request, signal ? AbortSignal.any([signal, tooLong]) : tooLong),
        )
      } catch (error) {
        signal?.throwIfAborted()
        throw tooLong.aborted ? Object.assign(new Error(), { code: 'ETIMEDOUT' }) : error
      }
    })
  }

  async function attempt(request: Exchanged, at: number): Promise<Tried<ManagementResponse>> {
    const about = aboutOf(request, options.root, at)
    try {
      const answer = await once(request)
      if (answer.status === 429) requests.slowDown()
      onEvent?.({ ...about, kind: 'answer', status: answer.status, ...remainingIn(answer) })
      return judged(request, answer, at)
    } catch (error) {
      const failure = unreached(error, options.pipeline.endpoint.host, at)
      if (!failure) throw error
      return { failure }
    }
  }

  return {
    count: () => count,
    exchange: (request) =>
      retrying((at) => attempt(request, at), {
        sleep: options.sleep ?? sleep,
        signal,
        random: options.random,
        budget: options.budget,
        onRetry: (failure, wait) =>
          onEvent?.({
            ...aboutOf(request, options.root, failure.attempts),
            kind: 'retry',
            wait,
            reason: failure.code,
            ...(failure.status !== undefined && { status: failure.status }),
          }),
      }),
  }
}

const httpRequest = (
  { method, url, headers, body }: Exchanged,
  signal: AbortSignal,
): HttpRequest => ({
  method,
  url,
  signal,
  headers: {
    Accept: 'application/json',
    ...(body !== undefined && { 'Content-Type': 'application/json; charset=utf-8' }),
    ...headers,
  },
  ...(body !== undefined && { body: JSON.stringify(body) }),
})

const aboutOf = (
  { method, url }: Exchanged,
  root: string,
  attempt: number,
): Pick<ClientEvent, 'method' | 'path' | 'attempt'> => {
  const [address = ''] = url.split('?')
  const path = address.startsWith(root) ? address.slice(root.length) : new URL(url).pathname
  return { method, path, attempt }
}

/** @see https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling */
function remainingIn({ header }: HttpAnswer): Pick<ClientEvent, 'remaining'> {
  const [remaining] = ['reads', 'writes', 'deletes'].flatMap(
    (kind) => header(`x-ms-ratelimit-remaining-subscription-${kind}`) ?? [],
  )
  return remaining === undefined ? {} : { remaining: Number(remaining) }
}

function judged(
  { url, allow404, isFailureAnswer }: Exchanged,
  { status, text, header }: HttpAnswer,
  attempts: number,
): Tried<ManagementResponse> {
  const format = new URL(url).searchParams.get('format') ?? undefined
  const body = readAnswer(text, { type: header('content-type'), format })
  const etag = header('etag')
  const response = { status, body, headers: header, attempts, ...(etag !== undefined && { etag }) }
  const isDone = status >= 200 && status < 300
  if (isDone && typeof body === 'string') return { failure: notJson(response) }
  if (isDone || (status === 404 && allow404)) return { value: response }
  const failure = serviceError(response)
  const isFinal = retryAfter(1, failure) === undefined
  if (isFailureAnswer && isFinal) return { value: response }
  return { failure, retryAfter: retryAfterHeader(header) }
}

const notJson = ({ status, attempts }: ManagementResponse): ServiceError =>
  new ServiceError(`The service answered ${status} with something that is not JSON.`, {
    code: 'UnexpectedAnswer',
    status,
    attempts,
  })

/**
 * What kept a request from its answer. An error of the SDK is not passed on: it holds the request,
 * headers and body included.
 */
function unreached(error: unknown, ownHost: string, attempts: number): ServiceError | undefined {
  if (!(error instanceof Error)) return undefined
  const { code, name, request } = error as Error & {
    readonly code?: unknown
    readonly request?: { readonly url?: string }
  }
  if (name !== 'RestError' && code !== 'ETIMEDOUT') return undefined
  // An answer that breaks off in the middle is a connection that did.
  const reason = code === 'PARSE_ERROR' ? 'ECONNRESET' : String(code ?? 'REQUEST_SEND_ERROR')
  const host = request?.url && URL.canParse(request.url) ? new URL(request.url).host : ownHost
  return new ServiceError(`${host} could not be reached: ${reason}.`, {
    code: reason,
    attempts,
    host,
  })
}
