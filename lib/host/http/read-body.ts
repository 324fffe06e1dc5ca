import type { IncomingMessage } from 'node:http'

/** The body of a request; nothing where it is longer than `limit` bytes. */
export async function readBody(
  incoming: IncomingMessage,
  limit: number,
): Promise<Buffer | undefined> {
  if (Number(incoming.headers['content-length'] ?? 0) > limit) return undefined
  const pieces: Buffer[] = []
  let length = 0
  // Left early, this loop would end the connection before it is answered.
  for await (const piece of incoming.iterator({ destroyOnReturn: false })) {
    length += piece.length
    if (length > limit) return undefined
    pieces.push(piece)
  }
  return Buffer.concat(pieces, length)
}
