import {
  type Properties,
  type Sandbox,
  type SandboxSettings,
  startSandbox,
} from '../../../lib/testing.ts'

/** An answer with its body read. */
export interface Reply {
  readonly status: number
  readonly headers: Headers
  readonly etag: string
  readonly text: string
  readonly body: Body
}

/** What bodies may hold; a test asks for what it expects. */
export interface Body {
  readonly id: string
  readonly type: string
  readonly name: string
  readonly status: string
  readonly properties: Properties & { readonly value: string; readonly format?: string }
  readonly value: readonly Body[]
  readonly count: number
  readonly nextLink?: string
  readonly error: ErrorBody
}

export interface ErrorBody {
  readonly code: string
  readonly message: string
  readonly details?: readonly {
    readonly code: string
    readonly target: string
    readonly message: string
  }[]
}

export interface CallOptions {
  readonly query?: string
  readonly apiVersion?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A sandbox with a plain client for it. */
export interface TestService extends Sandbox {
  readonly base: string
  /** One request; a path that begins with `http` is taken as it is. */
  readonly call: (
    method: string,
    path: string,
    body?: object | string,
    options?: CallOptions,
  ) => Promise<Reply>
  /** PUTs properties and, where the write is asynchronous, polls Location to the end. */
  readonly write: (path: string, properties: object, options?: CallOptions) => Promise<Reply>
}

/** Runs a test against a sandbox that is closed behind it. */
export async function withService(
  settings: SandboxSettings,
  run: (service: TestService) => Promise<void>,
): Promise<void> {
  const sandbox = await startSandbox(settings)
  const { endpoint, subscriptionId, resourceGroup, service } = sandbox
  const base = `${endpoint}/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}/providers/Microsoft.ApiManagement/service/${service}`
  const call: TestService['call'] = async (method, path, body, options = {}) => {
    const { query = '', apiVersion = '2024-05-01', headers } = options
    const url = path.startsWith('http')
      ? path
      : `${base}${path}?api-version=${apiVersion}${query && `&${query}`}`
    const response = await fetch(url, {
      method,
      headers: { authorization: 'Bearer test', ...headers },
      ...(body !== undefined && {
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') && text !== ''
    return {
      status: response.status,
      headers: response.headers,
      etag: response.headers.get('etag') ?? '',
      text,
      body: isJson ? JSON.parse(text) : {},
    }
  }
  const write: TestService['write'] = async (path, properties, options) => {
    const first = await call('PUT', path, { properties }, options)
    const location = first.headers.get('location')
    if (first.status >= 400 || location === null) return first
    for (;;) {
      const reply = await call('GET', location)
      if (reply.status !== 202) return reply
    }
  }
  try {
    await run({ ...sandbox, base, call, write })
  } finally {
    await sandbox.close()
  }
}

/** The only detail of an error's answer. */
export const detailOf = ({ body }: Reply): string =>
  `${body.error.code} ${body.error.details?.map((each) => `${each.target}: ${each.message}`).join(' | ') ?? body.error.message}`

/** A policy document with policies in its inbound section. */
export const inbound = (policies: string): string =>
  `<policies>\n  <inbound>\n    ${policies}\n  </inbound>\n</policies>`
