// @ts-check
import { visibleText } from './visible-text.js'

/** @type {Readonly<Record<string, string>>} */
const known = {
  subscription: 'Subscription',
  subscriptionName: 'Subscription name',
  product: 'Product',
  apimUser: 'API Management user',
  endUser: 'End user',
  endUserTenant: 'Tenant of the end user',
  app: 'Application',
  api: 'API',
  operation: 'Operation',
  model: 'Model',
  deployment: 'Deployment',
  serviceTier: 'Service tier',
  service: 'Service',
  region: 'Region',
  backend: 'Backend',
  backendHost: 'Backend host',
  backendRegion: 'Backend region',
  day: 'Day',
  month: 'Month',
}

/**
 * What people call a dimension: `End user`. An attribute is called what its policy calls it.
 * @param {string} name
 */
export const labelOf = (name) =>
  name.startsWith('attribute.')
    ? visibleText(name.slice('attribute.'.length))
    : Object.hasOwn(known, name)
      ? /** @type {string} */ (known[name])
      : visibleText(name)

/**
 * The same inside a sentence: `end user`, but `API`.
 * @param {string} name
 */
export function labelInside(name) {
  const label = labelOf(name)
  return Object.hasOwn(known, name) && !label.startsWith('API')
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label
}

/**
 * What a row or a filter is called: calls may have no end user, for one.
 * @param {string} value
 */
export const valueLabel = (value) => (value === '' ? '(none)' : visibleText(value))
