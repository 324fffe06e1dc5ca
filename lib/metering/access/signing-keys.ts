import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'

/** The keys that tokens are signed with could not be read, so that no token can be checked. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable'
}

const hour = 3_600_000
const freshFor = hour
/** Keys stay good for so long where newer ones cannot be read. */
const keptFor = 24 * hour
/** However many tokens name unknown keys, the address is asked once in this time. */
const pause = 10_000
const timeout = 5_000

/**
 * Finds the key of a token among those at an address. They are read again every hour, and when a
 * token names one that is not there, for keys change without notice.
 * @see https://learn.microsoft.com/entra/identity-platform/signing-key-rollover
 */
export function signingKeys(
  url: string,
  { fetch, now }: { readonly fetch: typeof globalThis.fetch; readonly now: () => number },
): JWTVerifyGetKey {
  let known: { readonly find: JWTVerifyGetKey; readonly readAt: number } | undefined
  let askedAt = Number.NEGATIVE_INFINITY
  let asking: Promise<void> | undefined

  const ask = async (): Promise<void> => {
    try {
      const answer = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeout) })
      if (answer.ok) {
        const find = createLocalJWKSet((await answer.json()) as JSONWebKeySet)
        known = { find, readAt: now() }
      } else await answer.body?.cancel()
    } catch {
      // The keys that are known stay; without any, nobody is let in.
    }
  }
  const refresh = async (): Promise<void> => {
    if (!asking && now() - askedAt >= pause) {
      askedAt = now()
      asking = ask().finally(() => {
        asking = undefined
      })
    }
    await asking
  }
  const isWithin = (time: number): boolean => known !== undefined && now() - known.readAt < time

  return async (header, token) => {
    if (!isWithin(freshFor)) await refresh()
    if (!known || !isWithin(keptFor)) throw new KeysUnavailable('The signing keys are unknown.')
    const tried = known
    try {
      return await tried.find(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      await refresh()
      if (known === tried) throw error
      return known.find(header, token)
    }
  }
}
