import { refusal } from './refusal.ts'
import type { ServiceRequest } from './request.ts'
import type { Settings } from './settings.ts'

/** The segments behind the service's own address, decoded; refuses any other service's. */
export function segmentsBelow({ path }: ServiceRequest, settings: Settings): readonly string[] {
  const segments = path.split('/').slice(1).map(decoded)
  const [subscriptions, subscription, groups, group, providers, provider, services, name] = segments
  if (!is(subscriptions, 'subscriptions') || subscription === undefined) throw notHere(path)
  if (!is(subscription, settings.subscriptionId)) {
    const message = `The subscription '${subscription}' could not be found.`
    throw refusal(404, 'SubscriptionNotFound', message)
  }
  if (!is(groups, 'resourceGroups') || group === undefined) throw notHere(path)
  if (!is(group, settings.resourceGroup)) {
    const message = `Resource group '${group}' could not be found.`
    throw refusal(404, 'ResourceGroupNotFound', message)
  }
  const isType =
    is(providers, 'providers') && is(provider, 'Microsoft.ApiManagement') && is(services, 'service')
  if (!isType || name === undefined) throw notHere(path)
  if (!is(name, settings.service)) {
    const message = `The Resource 'Microsoft.ApiManagement/service/${name}' under resource group '${group}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`
    throw refusal(404, 'ResourceNotFound', message)
  }
  return segments.slice(8).filter((each, at, all) => each !== '' || at < all.length - 1)
}

/** Refuses a request that names no version, or one that there is not. */
export function checkApiVersion({ query }: ServiceRequest, { apiVersions }: Settings): void {
  const version = query.get('api-version')
  if (version === null || version === '') {
    const message = 'The api-version query parameter (?api-version=) is required for all requests.'
    throw refusal(400, 'MissingApiVersionParameter', message)
  }
  if (apiVersions.includes(version)) return
  const message = `The api-version '${version}' is invalid. The supported versions are '${apiVersions.join(',')}'.`
  throw refusal(400, 'InvalidApiVersionParameter', message)
}

/** Names compare whatever their case. */
const is = (segment: string | undefined, name: string): boolean =>
  segment?.toLowerCase() === name.toLowerCase()

const notHere = (path: string) =>
  refusal(404, 'InvalidResourceType', `The resource type could not be found: '${path}'.`)

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw refusal(400, 'BadRequest', `'${segment}' is not encoded as an address.`)
  }
}
