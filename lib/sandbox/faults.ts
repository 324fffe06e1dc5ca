/** What goes wrong, how often, and with which requests. */
export interface Fault {
  readonly method?: string | RegExp
  /** A path below the service, `/apis/orders`; a pattern is tried on path and query. */
  readonly path?: string | RegExp
  /** How many requests that match are spared first. Default 0. */
  readonly skip?: number
  /** How many requests it strikes. Default 1. */
  readonly times?: number
  /**
   * `status`: answered with an error. `reset`: the connection drops before anything is done.
   * `reset-after`: it drops when all is done. `late`: the write fails while it is carried out.
   * `lost`: the write is answered as done, and nothing is stored.
   */
  readonly kind: 'status' | 'reset' | 'reset-after' | 'late' | 'lost'
  /** Default 500. */
  readonly status?: number
  readonly code?: string
  readonly message?: string
  readonly details?: readonly object[]
  /** Seconds. */
  readonly retryAfter?: number
  /** A body that is not JSON, as proxies answer. */
  readonly text?: string
}

/** The faults that are still to happen. */
export interface Faults {
  readonly add: (fault: Fault) => void
  /** The fault that strikes a request, which has then happened once. */
  readonly take: (request: {
    readonly method: string
    readonly path: string
    readonly query: string
  }) => Fault | undefined
}

/** No faults yet. */
export function createFaults(): Faults {
  const planned: { readonly fault: Fault; skip: number; times: number }[] = []
  return {
    add: (fault) => planned.push({ fault, skip: fault.skip ?? 0, times: fault.times ?? 1 }),
    take(request) {
      for (const each of planned) {
        if (each.times === 0 || !strikes(each.fault, request)) continue
        if (each.skip > 0) {
          each.skip--
          continue
        }
        each.times--
        return each.fault
      }
      return undefined
    },
  }
}

function strikes(
  { method, path }: Fault,
  request: { readonly method: string; readonly path: string; readonly query: string },
): boolean {
  const isMethod =
    typeof method === 'string' ? method === request.method : matches(method, request.method)
  return isMethod && isPath(path, request)
}

function isPath(
  path: string | RegExp | undefined,
  request: { readonly path: string; readonly query: string },
): boolean {
  if (typeof path === 'string') return path.toLowerCase() === request.path.toLowerCase()
  return matches(path, request.query === '' ? request.path : `${request.path}?${request.query}`)
}

const matches = (pattern: RegExp | undefined, text: string): boolean =>
  pattern === undefined || text.search(pattern) >= 0
