import type { Behaviour, Write } from '../behaviour.ts'
import { isProperties, objectAt, type Properties, textAt } from '../properties.ts'
import { exists, namesBetweenBraces } from '../references.ts'
import { fieldError, refusal, validationError } from '../refusal.ts'
import { checkCircuitBreaker } from './circuit-breaker.ts'
import { poolServices } from './pool.ts'

/**
 * A backend with an address, or a pool of such.
 * @see https://learn.microsoft.com/rest/api/apimanagement/backend/create-or-update
 */
export const backend: Behaviour = {
  fields: [
    'title',
    'description',
    'url',
    'protocol',
    'type',
    'pool',
    'circuitBreaker',
    'credentials',
    'proxy',
    'tls',
    'resourceId',
    'properties',
    'azureRegion',
  ],
  check,
  prepare(write) {
    if (textAt(write.properties, 'type') !== 'Pool') return { type: 'Single', ...write.properties }
    const pool = objectAt(write.properties, 'pool') ?? {}
    return { ...write.properties, pool: { ...pool, services: poolServices(write) } }
  },
  show(_service, properties) {
    if (properties['type'] !== 'Pool') return properties
    return { title: null, url: null, protocol: null, ...properties }
  },
}

const lengths = { title: 300, description: 2000, url: 2000 }

function check(write: Write): void {
  const { service, properties } = write
  const type = textAt(properties, 'type') ?? 'Single'
  if (type !== 'Single' && type !== 'Pool') {
    throw fieldError('type', `The backend type '${type}' is not supported.`)
  }
  for (const [key, length] of Object.entries(lengths)) {
    const text = textAt(properties, key)
    if (text !== undefined && text.length > length) {
      throw fieldError(key, `'${key}' may have at most ${length} characters.`)
    }
  }
  if (type === 'Single') checkAddress(properties)
  checkCredentials(write)
  const breaker = objectAt(properties, 'circuitBreaker')
  if (!breaker) return
  if (service.settings.sku === 'Consumption') {
    const message = 'Circuit breakers are not supported in the Consumption pricing tier.'
    throw refusal(400, 'MethodNotAllowedInPricingTier', message)
  }
  checkCircuitBreaker(breaker)
}

function checkAddress(properties: Properties): void {
  const url = textAt(properties, 'url')
  if (url === undefined) throw fieldError('url', "Url is required when type is 'Single'.")
  const protocol = textAt(properties, 'protocol')
  if (protocol !== 'http' && protocol !== 'soap') {
    throw fieldError('protocol', "Protocol must be 'http' or 'soap' when type is 'Single'.")
  }
  if (properties['pool'] !== undefined && properties['pool'] !== null) {
    throw fieldError('pool', "Pool is allowed only when type is 'Pool'.")
  }
  if (!url.includes('{{') && !URL.canParse(url)) {
    throw fieldError('url', 'Url is not a valid address.')
  }
}

function checkCredentials({ service, path, properties }: Write): void {
  const given = properties['credentials']
  if (given === undefined || given === null) return
  if (!isProperties(given)) throw fieldError('credentials', 'Credentials must be an object.')
  const names = namesBetweenBraces(JSON.stringify(given))
  const unknown = names.filter((name) => !exists(service, path.scope, 'named-value', name))
  if (unknown.length === 0) return
  throw validationError(
    unknown.map((name) => ({
      code: 'ValidationError',
      target: 'credentials',
      message: `Property '${name}' not found.`,
    })),
  )
}
