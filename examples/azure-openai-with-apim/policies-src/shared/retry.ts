import { any, context, forwardRequest, type PolicyNode, retry } from 'apim-policy'

const status = context.response.statusCode

/** Whether the backend had too much to do, or failed. */
export const failed = any(status.equals(429), status.atLeast(500))

/** Forwards the request up to six times; `before` runs ahead of every attempt. */
export const forwardWithRetry = (
  ...before: readonly PolicyNode<'api/backend'>[]
): PolicyNode<'api/backend'> =>
  retry(
    { condition: failed, count: 5, interval: 1, delta: 1, maxInterval: 8, firstFastRetry: false },
    // The body is kept, because every attempt sends it.
    [...before, forwardRequest({ bufferRequestBody: true })],
  )
