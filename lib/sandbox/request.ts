import type { Headers } from './preconditions.ts'

/** A request to the service, its address taken apart. */
export interface ServiceRequest {
  readonly method: string
  /** `http://127.0.0.1:<port>`. */
  readonly endpoint: string
  /** The path, still encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Headers
  readonly body: string
  readonly apiVersion: string
  /** What is to go wrong with a write. */
  readonly mishap?: 'late' | 'lost'
}

/** What a request is answered with. */
export interface Answer {
  readonly status: number
  readonly headers?: Headers
  /** JSON, or a text with its type among the headers. */
  readonly body?: object | string
}
