import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as a server got it. */
export interface Received {
  readonly method: string
  /** Path and query. */
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

/** What a server answers; `reset` drops the connection, `hang` never answers. */
export type Answer =
  | 'reset'
  | 'hang'
  | {
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      /** Sent as JSON; text and bytes as they are. */
      readonly body?: unknown
      /** Breaks off before the end of the body. */
      readonly isCut?: boolean
    }

/** Serves answers on this machine while a test runs; closed whatever becomes of that. */
export async function serving(
  answer: (request: Received, at: number) => Answer | Promise<Answer>,
  use: (server: { readonly endpoint: string; readonly requests: Received[] }) => Promise<void>,
): Promise<void> {
  const requests: Received[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const received = {
      method: request.method!,
      url: request.url!,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    }
    const answered = await answer(received, requests.push(received) - 1)
    if (answered === 'hang') return
    if (answered === 'reset') {
      request.socket.destroy()
      return
    }
    const { status = 200, headers = {}, body, isCut } = answered
    const bytes = bytesOf(body)
    response.writeHead(status, { ...headers, 'Content-Length': bytes.length })
    if (!isCut) response.end(bytes)
    else response.write(bytes.subarray(0, bytes.length / 2), () => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    await use({ endpoint: `http://127.0.0.1:${port}`, requests })
  } finally {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
}

function bytesOf(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body
  if (body === undefined) return Buffer.alloc(0)
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
}
