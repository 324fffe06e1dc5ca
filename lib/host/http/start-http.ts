import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { finished } from 'node:stream/promises'
import type { Invocation, Invoke } from '../functions/invoke.ts'
import type { HttpFunction } from '../functions/triggers.ts'
import { listening } from '../listening.ts'
import { routeFinder } from './find-route.ts'
import { errorAnswer, type HttpAnswer, httpAnswer } from './http-answer.ts'
import { readBody } from './read-body.ts'

/** What the listener serves. */
export interface HttpOptions {
  /** `0` takes any that is free. */
  readonly port: number
  readonly functions: readonly HttpFunction[]
  readonly routePrefix: string
  /** The longest body that is read, in bytes. */
  readonly maxBodySize: number
  readonly invoke: Invoke
  /** Told of what a function threw, which clients are not. */
  readonly onFailed: (error: unknown, invocation: Invocation) => void
}

/** A listener for HTTP. */
export interface HttpListener {
  readonly port: number
  /** Takes no more requests, and resolves when those that came are answered. */
  readonly stop: () => Promise<void>
  /** Ends the connections that are left. */
  readonly end: () => void
}

/** Serves the HTTP functions of an app on 127.0.0.1. */
export async function startHttp(options: HttpOptions): Promise<HttpListener> {
  const find = routeFinder(options.functions, options.routePrefix)
  const pending = new Set<Promise<void>>()
  const server = createServer((incoming, outgoing) => {
    const answered = answer(incoming, find, options)
      .then((result) => send(incoming, outgoing, result))
      // The client went away while it was sending.
      .catch(() => void outgoing.destroy())
      .finally(() => pending.delete(answered))
    pending.add(answered)
  })
  // Clients that wait between requests must not find their connection closed.
  server.keepAliveTimeout = 60_000
  server.listen(options.port, '127.0.0.1')
  const port = await listening(server, 'the app')
  return {
    port,
    async stop() {
      server.close()
      while (pending.size > 0) await Promise.all(pending)
    },
    end() {
      server.close()
      server.closeAllConnections()
    },
  }
}

async function answer(
  incoming: IncomingMessage,
  find: ReturnType<typeof routeFinder>,
  { maxBodySize, invoke, onFailed }: HttpOptions,
): Promise<HttpAnswer> {
  const { method = 'GET', url = '/', headers } = incoming
  // A page of another site can point its own name at 127.0.0.1; its requests carry that name.
  if (!isLoopback(headers.host)) {
    return errorAnswer(403, {
      code: 'Forbidden',
      message: 'Ask for this as localhost or 127.0.0.1.',
    })
  }
  const segments = segmentsOf(url)
  if (!segments)
    return errorAnswer(400, { code: 'BadRequest', message: 'The address is not valid.' })
  const found = find(method, segments)
  if (found.kind === 'none') {
    return errorAnswer(404, { code: 'NotFound', message: 'No function has this route.' })
  }
  if (found.kind === 'wrong-method') {
    const message = `This route does not take ${method}.`
    const allow = found.allowed.join(', ')
    return errorAnswer(405, { code: 'MethodNotAllowed', message }, { allow })
  }
  const body = await readBody(incoming, maxBodySize)
  if (!body) {
    const message = `The body is longer than ${maxBodySize} bytes.`
    return errorAnswer(413, { code: 'ContentTooLarge', message })
  }
  const invocation: Invocation = {
    id: randomUUID(),
    function: found.function.function,
    data: {
      http: {
        method,
        url: `http://${headers.host}${url}`,
        headers: textHeaders(headers),
        params: found.parameters,
        ...(body.length > 0 && { body: { bytes: body } }),
      },
    },
  }
  try {
    return httpAnswer(await invoke(invocation))
  } catch (error) {
    onFailed(error, invocation)
    const message = 'The function failed.'
    return errorAnswer(500, { code: 'InternalServerError', message, id: invocation.id })
  }
}

const isLoopback = (host = ''): boolean =>
  /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(host)

/** The decoded segments of the path; nothing where it is not encoded as one. */
function segmentsOf(url: string): readonly string[] | undefined {
  if (!url.startsWith('/')) return undefined
  const [path = ''] = url.split(/[?#]/)
  try {
    return path
      .split('/')
      .filter((each) => each !== '')
      .map(decodeURIComponent)
  } catch {
    return undefined
  }
}

const textHeaders = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]))

async function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: HttpAnswer,
): Promise<void> {
  outgoing.writeHead(answer.status, answer.headers as Record<string, string | string[]>)
  outgoing.end(incoming.method === 'HEAD' ? undefined : answer.body)
  // What is still coming is read and forgotten: cut off, the client would not see the answer.
  incoming.resume()
  await finished(outgoing)
}
