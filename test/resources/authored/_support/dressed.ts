import type { ApimDiagnostic, Resource } from '../../../../lib/index.ts'
import type { LiveResource } from '../../../../lib/resources/authored/authored-resources.ts'
import { resourceBody } from '../../../../lib/resources/body.ts'

type Properties = Readonly<Record<string, unknown>>

const service =
  '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.ApiManagement/service/contoso'

/** A resource of a project as the service answers once it was deployed. */
export const dressed = (resource: Resource): LiveResource => ({
  type: resource.resource,
  id: resource.id,
  ...(resource.resource === 'apim-diagnostic' && apiOf(resource)),
  properties: dress(resource, resourceBody(resource).properties),
})

const apiOf = ({ options }: ApimDiagnostic) => (options.api === undefined ? {} : options)

function dress({ resource }: Resource, body: Properties): Properties {
  switch (resource) {
    case 'backend':
      return {
        title: null,
        resourceId: null,
        circuitBreaker: null,
        tls: {},
        proxy: null,
        ...body,
        ...described(body),
        credentials: {
          query: {},
          header: {},
          certificate: [],
          certificateIds: null,
          authorization: null,
          ...(body['credentials'] as Properties | undefined),
        },
      }
    case 'backend-pool': {
      const pool = body['pool'] as { readonly services: readonly Properties[] }
      const services = pool.services.map(({ id, ...others }) => ({
        priority: null,
        weight: null,
        ...others,
        id: `${service}${id}`,
      }))
      return {
        title: null,
        url: null,
        protocol: null,
        ...body,
        ...described(body),
        pool: { sessionAffinity: null, ...pool, services },
      }
    }
    case 'named-value': {
      const { value, ...others } = body
      const lastStatus = { code: 'Success', timeStampUtc: '2025-01-01T00:00:00Z' }
      const keyVault = body['keyVault'] as Properties | undefined
      return {
        ...others,
        ...(body['secret'] === false && { value }),
        ...(keyVault && { keyVault: { identityClientId: null, ...keyVault, lastStatus } }),
        tags: [
          'apim-policy:project=shop',
          ...((body['tags'] as readonly string[] | undefined) ?? []),
          'apim-policy:digest=0a1b',
        ],
        provisioningState: 'Succeeded',
      }
    }
    case 'logger':
      return { resourceId: null, credentials: null, ...body, ...described(body) }
    case 'apim-diagnostic':
      return { backend: null, sampling: null, ...body, loggerId: `${service}${body['loggerId']}` }
  }
}

/** With the mark of a deployment. */
const described = ({ description }: Properties) => ({
  description: `${description === undefined ? '' : `${description} `}[apim-policy shop 0a1b]`,
})
