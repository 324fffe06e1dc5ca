import type { Cloud } from '../workspace/config.ts'
import { UserError } from '../workspace/user-error.ts'
import { type BearerAnswer, type BearerFetchOptions, bearerFetch } from './bearer-fetch.ts'
import { clouds } from './clouds.ts'
import { requestUrl } from './request-url.ts'

/** A subscription, and what is to become of it. */
export interface SubscriptionStateChange extends BearerFetchOptions {
  /** The id of the API Management service. */
  readonly service: string
  readonly subscription: string
  readonly state: 'suspended' | 'active'
  readonly cloud: Cloud
  readonly endpoint?: string
}

/** What became of it: `left` where it is neither active nor suspended, which a person decides. */
export interface SubscriptionState {
  readonly outcome: 'changed' | 'unchanged' | 'left'
  /** As the service has it now. */
  readonly state: string
}

const apiVersion = '2024-05-01'

/** Somebody else may be at the same subscription. */
const tries = 3

/**
 * Suspends a subscription of a service, or lets it be active again.
 * @see https://learn.microsoft.com/rest/api/apimanagement/subscription/update
 */
export async function setSubscriptionState(
  change: SubscriptionStateChange,
): Promise<SubscriptionState> {
  const { subscription, state: wanted, cloud, endpoint = clouds[cloud].endpoint } = change
  const service = serviceOf(change.service)
  if (subscription === '') throw new UserError('An empty text is not a name of a subscription.')
  const name = service.split('/').at(-1) ?? ''
  const send = bearerFetch(
    {
      cloud,
      endpoint,
      scope: clouds[cloud].scope,
      errand: {
        action: `change subscriptions of \`${name}\``,
        subject: `The subscription \`${subscription}\` of \`${name}\``,
        role: 'API Management Service Contributor',
        setting: 'apim.resource',
      },
    },
    change,
  )
  const path = `${service}/subscriptions/${encodeURIComponent(subscription)}`
  const url = requestUrl(new URL(endpoint).origin, path, { 'api-version': apiVersion })
  const accept = { Accept: 'application/json' }
  for (let attempt = 1; attempt <= tries; attempt++) {
    const { etag, state } = found(await send({ method: 'GET', url, headers: accept }))
    if (state === wanted) return { outcome: attempt === 1 ? 'unchanged' : 'changed', state }
    if (state !== 'active' && state !== 'suspended') return { outcome: 'left', state }
    const { status } = await send({
      method: 'PATCH',
      url,
      headers: { ...accept, 'Content-Type': 'application/json', 'If-Match': etag },
      body: JSON.stringify({ properties: { state: wanted } }),
      allow: 412,
    })
    if (status !== 412) return { outcome: 'changed', state: wanted }
  }
  throw new UserError(`The subscription \`${subscription}\` is changed by somebody else.`, {
    hint: 'Try again in some minutes.',
  })
}

const id =
  /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+\/providers\/Microsoft\.ApiManagement\/service\/[^/?#]+$/i

function serviceOf(resource: string): string {
  if (id.test(resource)) return resource
  throw new UserError(`\`${resource}\` is not the id of an API Management service.`, {
    hint: 'Set `apim.resource` to /subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.ApiManagement/service/<name>.',
  })
}

function found({ body, header }: BearerAnswer): { readonly etag: string; readonly state: string } {
  const { properties } = (body ?? {}) as { readonly properties?: { readonly state?: unknown } }
  const etag = header('etag')
  if (typeof properties?.state === 'string' && etag) return { etag, state: properties.state }
  throw new UserError('The service answered with something that is no subscription.')
}
