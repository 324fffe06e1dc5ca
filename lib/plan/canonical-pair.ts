import { canonicalProperties } from './canonical-properties.ts'
import type { DeployedType, Properties } from './content.ts'
import { isUnknown, mayBeSame } from './properties/logger.ts'
import { tidy } from './properties/tidy.ts'

/**
 * Two properties in their one form, without what cannot be compared: the service makes a named
 * value `{{Logger-Credentials--…}}` of a text in a logger's credentials and does not say of which.
 * @see https://github.com/Azure/bicep/issues/7368
 */
export function canonicalPair(
  type: DeployedType,
  left: Properties,
  right: Properties,
): readonly [Properties, Properties] {
  const a = canonicalProperties(type, left)
  const b = canonicalProperties(type, right)
  if (type !== 'logger') return [a, b]
  const theirs = { a: credentialsOf(a), b: credentialsOf(b) }
  const isKnown = (key: string): boolean => !mayBeSame(theirs.a[key], theirs.b[key])
  return [withCredentials(a, isKnown), withCredentials(b, isKnown)]
}

/**
 * A logger's properties without the credentials that say nothing when they stand alone: all that
 * the service may have made named values of, so that a digest is the same before and after.
 */
export function knownProperties(type: DeployedType, properties: Properties): Properties {
  const canonical = canonicalProperties(type, properties)
  if (type !== 'logger') return canonical
  return withCredentials(canonical, (key, value) => !isUnknown(key, value))
}

function withCredentials(
  properties: Properties,
  isKept: (key: string, value: unknown) => boolean,
): Properties {
  const entries = Object.entries(credentialsOf(properties))
  if (entries.length === 0) return properties
  const credentials = Object.fromEntries(entries.filter(([key, value]) => isKept(key, value)))
  return tidy({ ...properties, credentials }) as Properties
}

const credentialsOf = (properties: Properties): Properties => {
  const { credentials } = properties as { readonly credentials?: unknown }
  return typeof credentials === 'object' && credentials !== null && !Array.isArray(credentials)
    ? (credentials as Properties)
    : {}
}
