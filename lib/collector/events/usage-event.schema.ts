const text = { type: 'string', maxLength: 128 } as const

const named = { type: 'string' } as const

/**
 * What `usageEvents` sends: the event `apim.llm.usage.v1`, in the envelope of CloudEvents. What is
 * not known is left out; further properties may come, and readers leave them alone.
 * @see https://json-schema.org/draft/2020-12
 */
export const usageEventSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'apim.llm.usage.v1',
  title: 'Usage of a language model through Azure API Management',
  type: 'object',
  required: ['specversion', 'type', 'id', 'source', 'time', 'data'],
  properties: {
    specversion: { const: '1.0' },
    type: { const: 'apim.llm.usage.v1' },
    id: {
      description: 'The id of the request, which the logs of the gateway call correlationId.',
      type: 'string',
      pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
    },
    source: { description: 'The service that sent the event.', type: 'string' },
    time: {
      description: 'When the request came in, in UTC.',
      type: 'string',
      pattern: String.raw`^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$`,
    },
    subject: { description: 'The APIM subscription.', type: ['string', 'null'] },
    datacontenttype: { const: 'application/json' },
    data: {
      type: 'object',
      required: ['phase', 'usageSource', 'status', 'stream', 'usage'],
      properties: {
        phase: {
          description: 'Whether the call went through, or failed in a policy.',
          enum: ['response', 'error'],
        },
        usageSource: {
          description: 'Where the usage is from; `pending` where the LLM log is to bring it.',
          enum: ['response', 'pending', 'estimate', 'none'],
        },
        gateway: {
          type: 'object',
          properties: { service: named, region: named, id: named },
        },
        api: named,
        apiVersion: named,
        operation: named,
        subscription: named,
        subscriptionName: named,
        product: named,
        apimUser: named,
        endUser: text,
        endUserTenant: text,
        app: text,
        sessionId: text,
        deployment: text,
        model: text,
        serviceTier: text,
        responseId: text,
        object: text,
        backend: {
          type: 'object',
          properties: { id: named, host: named, region: text, ptuUtilization: text },
        },
        status: { description: 'The HTTP status.', type: 'integer', minimum: 100, maximum: 599 },
        errorReason: { description: "The gateway's name for the error.", type: 'string' },
        stream: { type: 'boolean' },
        includeUsage: {
          description: 'Who asked for the usage of a streamed chat completion.',
          enum: ['client', 'gateway', 'none'],
        },
        latencyMs: {
          description: 'Milliseconds until the response, of a stream until it began.',
          type: 'integer',
          minimum: 0,
        },
        clientIp: named,
        traceparent: text,
        usage: {
          description: "The model's own usage object, untouched.",
          type: ['object', 'null'],
        },
        quantities: {
          description: 'What is billed where the model reports no usage.',
          type: 'object',
          properties: {
            images: { type: 'integer', minimum: 0 },
            imageSize: text,
            imageQuality: text,
            characters: { type: 'integer', minimum: 0 },
            seconds: { type: 'number', minimum: 0 },
          },
        },
        attributes: { type: 'object', additionalProperties: text },
        payload: {
          description: 'What was captured of the bodies, or where it is.',
          type: ['object', 'null'],
          required: ['mode'],
          properties: {
            mode: { enum: ['inline', 'chunked', 'blob'] },
            request: { type: 'string' },
            response: { type: 'string' },
            requestRef: { type: 'string' },
            responseRef: { type: 'string' },
            parts: { type: 'integer', minimum: 0 },
            bytes: {
              description: 'Bytes of both bodies as captured.',
              type: 'integer',
              minimum: 0,
            },
            truncated: { type: 'boolean' },
            requestOmitted: { description: 'Why the request is missing.', type: 'string' },
            responseOmitted: { description: 'Why the response is missing.', type: 'string' },
          },
        },
        truncated: {
          description: 'Whether something was left out because the event would be too long.',
          const: true,
        },
      },
    },
  },
} as const
