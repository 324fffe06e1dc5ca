import type { TokenCredential } from '@azure/identity'
import type { Cloud } from '../workspace/config.ts'
import { clouds } from './clouds.ts'
import type { ManagementEndpoint } from './management-endpoint.ts'

/** A request as it is sent. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'PATCH' | 'POST' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal: AbortSignal
}

/** An answer as it came. */
export interface HttpAnswer {
  readonly status: number
  readonly text: string | undefined
  readonly header: (name: string) => string | undefined
}

/** Sends a request once, signed in. */
export type Pipeline = (request: HttpRequest) => Promise<HttpAnswer>

/** Where requests go, and as whom. */
export interface PipelineOptions {
  readonly endpoint: ManagementEndpoint
  readonly cloud: Cloud
  readonly subscriptionId: string
  readonly apiVersion: string
  readonly credential: TokenCredential
  readonly userAgent: string
}

const standIn = 'sandbox'

/**
 * The pipeline of Microsoft's client, which takes a second to load. Its models are left out: they
 * drop the properties that they do not know, and API policies lose their text.
 * @see https://github.com/Azure/azure-sdk-for-js/issues/31566
 */
export async function loadPipeline(options: PipelineOptions): Promise<Pipeline> {
  const { endpoint, cloud, subscriptionId, apiVersion, credential, userAgent } = options
  const [{ ApiManagementClient }, { createHttpHeaders, createPipelineRequest }] = await Promise.all(
    [import('@azure/arm-apimanagement'), import('@azure/core-rest-pipeline')],
  )
  const client = new ApiManagementClient(credential, subscriptionId, {
    endpoint: endpoint.origin,
    credentialScopes: clouds[cloud].scope,
    apiVersion,
    retryOptions: { maxRetries: 0 },
    userAgentOptions: { userAgentPrefix: userAgent },
  })
  const { pipeline } = client
  // The one quotes bodies in its errors, the other takes the token along to where it is sent.
  for (const name of ['deserializationPolicy', 'redirectPolicy']) pipeline.removePolicy({ name })
  if (endpoint.isLoopback) {
    for (const name of ['bearerTokenAuthenticationPolicy', 'proxyPolicy']) {
      pipeline.removePolicy({ name })
    }
    pipeline.addPolicy({
      name: standIn,
      sendRequest: (request, next) => {
        request.headers.set('Authorization', `Bearer ${standIn}`)
        return next(request)
      },
    })
  }
  return async ({ method, url, headers, body, signal }) => {
    const answer = await client.sendRequest(
      createPipelineRequest({
        method,
        url,
        headers: createHttpHeaders({ ...headers }),
        abortSignal: signal,
        allowInsecureConnection: endpoint.isLoopback,
        ...(body !== undefined && { body }),
      }),
    )
    return {
      status: answer.status,
      text: answer.bodyAsText ?? undefined,
      header: (name) => answer.headers.get(name),
    }
  }
}
