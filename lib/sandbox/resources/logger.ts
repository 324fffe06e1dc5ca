import type { Behaviour, Write } from '../behaviour.ts'
import { objectAt, type Properties, textAt } from '../properties.ts'
import { exists, namesBetweenBraces } from '../references.ts'
import { fieldError, validationError } from '../refusal.ts'

/** The credentials that the service keeps as named values; the others stay as they are. */
const kept = ['connectionString', 'instrumentationKey', 'identityClientId']

/**
 * A logger. Each write makes a new named value of every literal credential.
 * @see https://github.com/Azure/bicep/issues/7368
 */
export const logger: Behaviour = {
  fields: ['loggerType', 'description', 'credentials', 'isBuffered', 'resourceId'],
  check,
  prepare: ({ properties }) => ({ isBuffered: true, ...properties }),
  store({ service: { store }, path, properties }) {
    const credentials = objectAt(properties, 'credentials')
    if (!credentials) return properties
    const references = Object.entries(credentials).map(([key, value]) => {
      if (!kept.includes(key) || typeof value !== 'string' || isReference(value))
        return [key, value]
      const id = store.nextId()
      const displayName = `Logger-Credentials--${id}`
      store.set(`${path.scope}/namedValues/${id}`, { displayName, value, secret: true })
      return [key, `{{${displayName}}}`]
    })
    return { ...properties, credentials: Object.fromEntries(references) }
  },
}

const isReference = (text: string): boolean => /^\{\{[A-Za-z0-9._-]+\}\}$/.test(text)

function check({ service, path, properties }: Write): void {
  const type = textAt(properties, 'loggerType') ?? ''
  const credentials = objectAt(properties, 'credentials') ?? {}
  const missing = whatIsMissing(type, credentials)
  if (missing) throw fieldError(missing.target, missing.message)
  for (const [key, value] of Object.entries(credentials)) {
    if (typeof value !== 'string') throw fieldError('credentials', `'${key}' must be a text.`)
  }
  const names = Object.values(credentials).flatMap((each) => namesBetweenBraces(String(each)))
  const unknown = names.filter((name) => !exists(service, path.scope, 'named-value', name))
  if (unknown.length === 0) return
  // The service mixes target and message up here.
  const target = "One or more Properties ['{0}'] specified are missing."
  throw validationError(unknown.map((message) => ({ code: 'ValidationError', target, message })))
}

function whatIsMissing(
  type: string,
  credentials: Properties,
): { readonly target: string; readonly message: string } | undefined {
  const has = (key: string): boolean => textAt(credentials, key) !== undefined
  switch (type) {
    case 'azureEventHub':
      if (has('name') && (has('connectionString') || has('endpointAddress'))) return undefined
      return {
        target: 'credentials',
        message: "'name' and 'connectionString' or 'endpointAddress' are required.",
      }
    case 'applicationInsights':
      if (has('instrumentationKey') || has('connectionString')) return undefined
      return {
        target: 'credentials',
        message: "'instrumentationKey' or 'connectionString' is required.",
      }
    case 'azureMonitor':
      return undefined
    default:
      return { target: 'loggerType', message: `The logger type '${type}' is not supported.` }
  }
}
