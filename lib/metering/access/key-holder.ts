import { createHash, timingSafeEqual } from 'node:crypto'
import type { AccessKey } from '../../collector/settings/collector-settings.ts'
import type { Caller } from './caller.ts'

/**
 * Tells who holds a key. All keys are compared, and in full, so that the time it takes says
 * nothing of any of them.
 * @see https://nodejs.org/api/crypto.html#cryptotimingsafeequala-b
 */
export function keyHolder(keys: readonly AccessKey[]): (given: string) => Caller | undefined {
  const known = keys
    .filter(({ key }) => key !== '')
    .map((each) => ({ digest: digestOf(each.key), caller: callerOf(each) }))
  return (given) => {
    const digest = digestOf(given)
    return known.filter((each) => timingSafeEqual(each.digest, digest))[0]?.caller
  }
}

const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest()

function callerOf({ name, subscriptions, read = true, send = false }: AccessKey): Caller {
  const seen = read ? subscriptions : []
  return {
    name,
    ...(seen && { subscriptions: seen }),
    mayRead: read,
    mayReadBill: seen === undefined,
    maySend: send,
  }
}
