import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { Fault } from './faults.ts'
import type { Headers } from './preconditions.ts'
import { errorBody } from './refusal.ts'
import type { Answer, ServiceRequest } from './request.ts'
import type { RecordedRequest } from './sandbox.ts'

/** What the server asks on each request, in this order. */
export interface Handlers {
  /** Notes the request down; what it returns is told how it was answered. */
  readonly record: (request: RecordedRequest) => { status?: number }
  /** Resolves when the request may be handled. */
  readonly before: (request: RecordedRequest) => Promise<void>
  readonly latency: number
  readonly throttle: () => Answer | undefined
  readonly fault: (request: ServiceRequest) => Fault | undefined
  readonly handle: (request: ServiceRequest) => Answer
  readonly commonHeaders: (method: string, headers: Headers) => Headers
}

/** Listens on 127.0.0.1. */
export async function startServer(
  port: number,
  handlers: Handlers,
): Promise<{ readonly port: number; readonly close: () => Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing, handlers).catch((error: unknown) => {
      const { message } = error as Error
      const content = { status: 500, code: 'InternalServerError', message, details: null }
      if (!outgoing.headersSent) send(outgoing, { status: 500, body: errorBody(content) }, {})
    })
  })
  // Clients that wait between requests must not find their connection closed.
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  return { port: (server.address() as AddressInfo).port, close: () => closeServer(server) }
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  handlers: Handlers,
): Promise<void> {
  const request = await requestOf(incoming)
  const recorded: RecordedRequest = {
    method: request.method,
    url: incoming.url ?? '/',
    headers: request.headers,
    body: request.body,
    time: Date.now(),
  }
  const note = handlers.record(recorded)
  await handlers.before(recorded)
  if (handlers.latency > 0) await setTimeout(handlers.latency)
  const fault = handlers.fault(request)
  if (fault?.kind === 'reset') return void outgoing.destroy()
  const answer = handlers.throttle() ?? answered(request, fault, handlers)
  if (fault?.kind === 'reset-after') return void outgoing.destroy()
  note.status = answer.status
  send(outgoing, answer, handlers.commonHeaders(request.method, request.headers))
}

function answered(request: ServiceRequest, fault: Fault | undefined, handlers: Handlers): Answer {
  if (fault?.kind === 'status') return faultAnswer(fault)
  const { kind } = fault ?? {}
  const isMishap = kind === 'late' || kind === 'lost'
  return handlers.handle({ ...request, ...(isMishap && { mishap: kind }) })
}

function faultAnswer(fault: Fault): Answer {
  const { status = 500, code = 'InternalServerError', message = 'It failed.', details } = fault
  const wait = fault.retryAfter !== undefined && { 'retry-after': String(fault.retryAfter) }
  if (fault.text !== undefined) {
    return { status, headers: { ...wait, 'content-type': 'text/html' }, body: fault.text }
  }
  const body = errorBody({ status, code, message, details: details ?? null })
  return { status, ...(wait && { headers: wait }), body }
}

async function requestOf(incoming: IncomingMessage): Promise<ServiceRequest> {
  const pieces: Uint8Array[] = []
  for await (const piece of incoming) pieces.push(piece)
  const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s)
  const headers = Object.fromEntries(
    Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
  )
  const parameters = new URLSearchParams(query)
  return {
    method: incoming.method ?? 'GET',
    endpoint: `http://${headers['host'] ?? '127.0.0.1'}`,
    path,
    query: parameters,
    headers,
    body: Buffer.concat(pieces).toString('utf8'),
    apiVersion: parameters.get('api-version') ?? '',
  }
}

function send(outgoing: ServerResponse, answer: Answer, common: Headers): void {
  const { body } = answer
  const type = typeof body === 'object' ? { 'content-type': 'application/json; charset=utf-8' } : {}
  outgoing.writeHead(answer.status, { ...common, ...type, ...answer.headers })
  outgoing.end(typeof body === 'object' ? JSON.stringify(body) : body)
}

async function closeServer(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
