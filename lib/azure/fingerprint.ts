import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)

/**
 * A text by which a secret is known again, and from which it cannot be had: a salt and a slow hash.
 * It stands in a tag of the named value, so that any machine sees that a secret was rotated.
 */
export async function fingerprint(secret: string): Promise<string> {
  const salt = randomBytes(6)
  return `${salt.toString('hex')}.${(await derive(secret, salt, 12)).toString('hex')}`
}

/** Whether a fingerprint is that of a secret. */
export async function isFingerprintOf(mark: string, secret: string): Promise<boolean> {
  const [salt = '', hash = ''] = mark.split('.')
  const wanted = Buffer.from(hash, 'hex')
  if (wanted.length !== 12) return false
  return timingSafeEqual(wanted, await derive(secret, Buffer.from(salt, 'hex'), 12))
}
