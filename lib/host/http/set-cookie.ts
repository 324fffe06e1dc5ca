import type { HttpCookie } from '../functions/core-contract.ts'

const sameSites = {
  none: undefined,
  lax: 'Lax',
  strict: 'Strict',
  explicitNone: 'None',
} as const satisfies Record<NonNullable<HttpCookie['sameSite']>, string | undefined>

/** A cookie as the header `Set-Cookie` says it. @see https://www.rfc-editor.org/rfc/rfc6265 */
export function setCookie(cookie: HttpCookie): string {
  const { domain, path, expires, secure, httpOnly, maxAge } = cookie
  const sameSite = sameSites[cookie.sameSite ?? 'none']
  return [
    `${encodeURIComponent(cookie.name)}=${encodeURIComponent(cookie.value)}`,
    domain && `Domain=${domain.value}`,
    path && `Path=${path.value}`,
    expires && `Expires=${new Date(expires.value.seconds * 1000).toUTCString()}`,
    maxAge && `Max-Age=${maxAge.value}`,
    secure?.value && 'Secure',
    httpOnly?.value && 'HttpOnly',
    sameSite && `SameSite=${sameSite}`,
  ]
    .filter((part) => typeof part === 'string')
    .join('; ')
}
