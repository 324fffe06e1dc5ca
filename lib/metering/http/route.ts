import type { Caller } from '../access/caller.ts'
import type { Service } from '../service.ts'

/** A request as far as routes read it. */
export interface ApiRequest {
  readonly query: URLSearchParams
  /** What stands in the path: `{file}`. */
  readonly params: Readonly<Record<string, string>>
  readonly headers: Pick<Headers, 'get'>
  readonly body: () => Promise<Uint8Array>
}

/** What is answered. */
export interface ApiAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
  /** The body without the time of the answer, which alone is no change. @default the body */
  readonly essence?: string
}

/** Who a route is for: those who see everything, who see something, who send, or anyone. */
export type Audience = 'bill-reader' | 'reader' | 'sender' | 'anyone'

/** A parameter of the query. */
export interface RouteParameter {
  readonly name: string
  readonly description: string
  readonly schema: Readonly<Record<string, unknown>>
}

/** A route of the API. */
export interface Route {
  /** The name of its function. */
  readonly name: string
  readonly method: 'GET' | 'POST'
  /** Without the slash in front. */
  readonly path: string
  readonly audience: Audience
  readonly summary: string
  readonly parameters?: readonly RouteParameter[]
  /** What the body of a request is, by media type. */
  readonly takes?: readonly string[]
  /** The media types of answers that went well. */
  readonly gives: readonly string[]
  /** The status of answers that went well. @default 200 */
  readonly success?: number
  /** `caller` is nobody on a route for anyone. */
  readonly answer: (
    service: Service,
    request: ApiRequest,
    caller: Caller | undefined,
  ) => Promise<ApiAnswer>
}
