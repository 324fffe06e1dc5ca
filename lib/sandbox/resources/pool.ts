import type { Write } from '../behaviour.ts'
import { isProperties, objectAt, type Properties, textAt } from '../properties.ts'
import { fieldError } from '../refusal.ts'
import { serviceId, shortId } from '../service.ts'

/**
 * The members of a pool with their ids in full; refuses what cannot be one.
 * @see https://learn.microsoft.com/azure/api-management/backends#load-balanced-pool
 */
export function poolServices(write: Write): readonly Properties[] {
  const services = objectAt(write.properties, 'pool')?.['services']
  if (!Array.isArray(services) || services.length === 0) {
    throw fieldError('pool', 'A pool must have at least one backend.')
  }
  return services.map((each) => member(write, each))
}

function member({ service, path }: Write, given: unknown): Properties {
  const id = isProperties(given) ? textAt(given, 'id') : undefined
  if (!isProperties(given) || id === undefined) throw fieldError('pool', 'Id is required.')
  const short = shortId(service.settings, id)
  const inScope = short.startsWith(`${path.scope}/`) ? short : `${path.scope}${short}`
  const found = /\/backends\/[^/]+$/i.test(inScope) ? service.store.get(inScope) : undefined
  if (!found) {
    throw fieldError('pool', `Backend with id '${id.split('/').at(-1)}' could not be found.`)
  }
  if (found.properties['type'] === 'Pool' || found.path.toLowerCase() === path.text.toLowerCase()) {
    throw fieldError('pool', 'A pool cannot be a member of a pool.')
  }
  for (const key of ['weight', 'priority']) {
    const value = given[key] ?? 0
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 100) {
      throw fieldError('pool', `'${key}' must be a number from 0 to 100.`)
    }
  }
  return { ...given, id: `${serviceId(service.settings)}${found.path}` }
}
