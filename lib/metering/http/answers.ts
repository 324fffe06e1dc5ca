import { renderJson } from '../../collector/render/render-json.ts'
import type { ApiAnswer } from './route.ts'

/** Types of what is answered. */
export const mediaTypes = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  text: 'text/plain; charset=utf-8',
  metrics: 'text/plain; version=0.0.4; charset=utf-8',
  parquet: 'application/vnd.apache.parquet',
  html: 'text/html; charset=utf-8',
} as const

/** An answer that a browser takes for nothing else than it is, and keeps for nobody else. */
export const answer = (
  body: string | Uint8Array,
  type: keyof typeof mediaTypes,
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer => ({
  status: 200,
  headers: {
    'Content-Type': mediaTypes[type],
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-cache',
    ...headers,
  },
  body,
})

/** An answer in JSON. */
export const jsonAnswer = (value: unknown, status = 200): ApiAnswer => ({
  ...answer(renderJson(value), 'json'),
  status,
})

/** An answer that says what went wrong, and how to mend it. */
export function errorAnswer(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer {
  const error = jsonAnswer({ error: { code, message } }, status)
  return { ...error, headers: { ...error.headers, 'Cache-Control': 'no-store', ...headers } }
}

/** A file to be saved. */
export const attachment = (name: string): Readonly<Record<string, string>> => ({
  'Content-Disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`,
})
