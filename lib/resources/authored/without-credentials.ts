import type { ResourceType } from '../../xml/resource-reference.ts'
import { type Fields, fieldsOf, isFields, listOf } from './fields.ts'
import { tidy } from './live-properties.ts'
import { isNamedText } from './made-resources.ts'

/**
 * Properties without the credentials that cannot stand in sources: those that are no named value,
 * and the identity of a logger that the service hides.
 */
export function withoutCredentials(
  type: ResourceType,
  live: Fields,
  lose: (message: string) => void,
): Fields {
  const given = live['credentials']
  if (!isFields(given)) return live
  const keep = (path: string, value: unknown): boolean => {
    const isKept = isNamedText(value)
    if (!isKept) lose(literally(path))
    return isKept
  }
  switch (type) {
    case 'backend':
      return withCredentials(live, backendCredentials(given, keep))
    case 'logger':
      return withCredentials(live, loggerCredentials(given, keep, lose))
    default:
      return live
  }
}

const literally = (path: string): string =>
  `\`credentials.${path}\` is left out: it stands in the service as it is, and secrets do not stand in the sources. Put it into a named value, and refer to that.`

const withCredentials = (live: Fields, credentials: Fields): Fields =>
  fieldsOf(tidy({ ...live, credentials }))

type Keep = (path: string, value: unknown) => boolean

function backendCredentials(given: Fields, keep: Keep): Fields {
  const { authorization } = given
  const texts = (place: 'header' | 'query'): unknown => {
    const byName = given[place]
    if (!isFields(byName)) return byName
    const entries = Object.entries(byName).map(([name, values]) => [
      name,
      listOf(values)!.filter((value) => keep(`${place}.${name}`, value)),
    ])
    return Object.fromEntries(entries)
  }
  const header = texts('header')
  const query = texts('query')
  const isKept =
    authorization !== undefined &&
    keep('authorization.parameter', fieldsOf(authorization)['parameter'])
  return { ...given, header, query, authorization: isKept ? authorization : undefined }
}

function loggerCredentials(given: Fields, keep: Keep, lose: (message: string) => void): Fields {
  const secrets = ['connectionString', 'instrumentationKey']
  const shown = Object.fromEntries(
    Object.entries(given).filter(([key, value]) => !secrets.includes(key) || keep(key, value)),
  )
  if (!isHidden(shown['identityClientId'])) return shown
  lose(
    '`credentials.identityClientId` is hidden by the service: `SystemAssigned` stands in its place. Give the client id where the identity is a user-assigned one.',
  )
  return { ...shown, identityClientId: 'SystemAssigned' }
}

/** The service makes named values of its own of what stands in the credentials of loggers. */
const isHidden = (value: unknown): boolean =>
  typeof value === 'string' && /^\{\{Logger-Credentials--[^{}]*\}\}$/.test(value)
