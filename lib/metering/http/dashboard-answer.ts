import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Service } from '../service.ts'
import { errorAnswer } from './answers.ts'
import type { ApiAnswer } from './route.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The page loads nothing from elsewhere, runs nothing that stands in it, and is in no frame. */
const headers = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-cache',
}

/** A file of the dashboard. */
export async function dashboardAnswer(
  { dashboard }: Pick<Service, 'dashboard'>,
  name: string,
): Promise<ApiAnswer> {
  const type = types[extname(name)]
  const notFound = errorAnswer(404, 'not-found', 'The dashboard has no such file.')
  if (type === undefined || !/^[a-z0-9-]+\.[a-z]+$/.test(name)) return notFound
  try {
    const body = await readFile(join(dashboard, name))
    return { status: 200, headers: { ...headers, 'Content-Type': type }, body }
  } catch {
    return notFound
  }
}
