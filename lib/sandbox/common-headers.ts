import { randomUUID } from 'node:crypto'
import type { Headers } from './preconditions.ts'

/** Gives the headers that every answer has: who asked, and how much is left to ask. */
export function createCommonHeaders(): (method: string, headers: Headers) => Headers {
  const left: Record<'reads' | 'writes' | 'deletes', number> = {
    reads: 12_000,
    writes: 1_200,
    deletes: 15_000,
  }
  return (method, headers) => {
    const kind = method === 'DELETE' ? 'deletes' : isRead(method) ? 'reads' : 'writes'
    left[kind] = Math.max(0, left[kind] - 1)
    return {
      'cache-control': 'no-cache',
      [`x-ms-ratelimit-remaining-subscription-${kind}`]: String(left[kind]),
      'x-ms-request-id': randomUUID(),
      'x-ms-correlation-request-id': headers['x-ms-correlation-request-id'] ?? randomUUID(),
    }
  }
}

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD'
