import { isSecret } from '../resources/secret-literal.ts'
import { canonicalPair } from './canonical-pair.ts'
import type { DeployedType, Properties } from './content.ts'

/** Where secrets stand that nobody kept in a named value. */
const credential =
  /^credentials\.(?:authorization\.parameter|header\.|query\.|connectionString$|instrumentationKey$)/

/**
 * Two properties in their one form as they may be shown: what is or looks like a secret gives way
 * to a stand-in, the same one for the same secret, so that they differ where they differed.
 */
export function shownProperties(
  type: DeployedType,
  before: Properties,
  after: Properties,
): readonly [Properties, Properties] {
  const secrets: string[] = []
  const standIn = (secret: string): string => {
    if (!secrets.includes(secret)) secrets.push(secret)
    return `(secret ${secrets.indexOf(secret) + 1}, not shown)`
  }
  const hide = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') {
      const isHidden = isSecret(value) || (credential.test(path) && !value.includes('{{'))
      return isHidden ? standIn(value) : value
    }
    if (Array.isArray(value)) return value.map((each) => hide(each, path))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        hide(each, path === '' ? key : `${path}.${key}`),
      ]),
    )
  }
  const [a, b] = canonicalPair(type, before, after)
  return [hide(a, '') as Properties, hide(b, '') as Properties]
}
