import type { TypedData } from '../functions/core-contract.ts'
import { setCookie } from './set-cookie.ts'

/** What is sent back. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: Uint8Array | string
}

/** What a function answered; nothing is 204, as it is in Azure. */
export function httpAnswer(result: TypedData | null | undefined): HttpAnswer {
  const answer = result?.http
  if (!answer) return { status: 204, headers: {}, body: '' }
  const cookies = (answer.cookies ?? []).map(setCookie)
  return {
    status: Number(answer.statusCode ?? 200),
    headers: { ...answer.headers, ...(cookies.length > 0 && { 'set-cookie': cookies }) },
    body: answer.body?.bytes ?? answer.body?.string ?? '',
  }
}

/** An error in JSON; nothing of it is cached. */
export const errorAnswer = (
  status: number,
  error: Readonly<Record<string, string>>,
  headers: HttpAnswer['headers'] = {},
): HttpAnswer => ({
  status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  },
  body: JSON.stringify({ error }),
})
