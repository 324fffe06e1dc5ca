import { UserError } from '../workspace/user-error.ts'

/** An address that a service gave, if it is its own: another one would be sent the token. */
export function ownAddress(origin: string, given: string): string {
  const url = URL.canParse(given, origin) ? new URL(given, origin) : undefined
  if (url?.origin === origin && url.username === '' && url.password === '') return url.href
  throw new UserError(
    `The service pointed to ${url ? `another host, ${url.host}` : 'no address'}: nothing was sent there.`,
    { hint: 'Check `cloud` in the settings, and what stands between you and Azure.' },
  )
}
