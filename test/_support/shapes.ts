import { Ajv } from 'ajv'

// The shapes of the management API as the reference describes them, written independently of the
// schemas in `lib/resources`, which check what users write.
const object = (properties: object, required: readonly string[] = []) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
})
const text = { type: 'string', minLength: 1 }
const texts = { type: 'array', items: text }
const textLists = { type: 'object', additionalProperties: { ...texts, minItems: 1 } }
const duration = { type: 'string', pattern: '^P(\\d+D)?(T(?=\\d)(\\d+H)?(\\d+M)?(\\d+S)?)?$' }
const percent = { type: ['integer', 'null'], minimum: 0, maximum: 100 }
const range = object(
  {
    min: { type: 'integer', minimum: 200, maximum: 599 },
    max: { type: 'integer', minimum: 200, maximum: 599 },
  },
  ['min', 'max'],
)
const failureResponse = object({ statusCode: { type: 'integer' } })
const rule = object(
  {
    name: { type: 'string', pattern: '^[a-zA-Z0-9]([a-zA-Z0-9-]{0,78}[a-zA-Z0-9])?$' },
    failureCondition: {
      ...object({
        count: { type: 'integer', minimum: 1, maximum: 10_000 },
        percentage: { type: 'integer', minimum: 1, maximum: 100 },
        interval: duration,
        statusCodeRanges: { type: 'array', items: range, maxItems: 10 },
        errorReasons: { ...texts, maxItems: 10 },
      }),
      oneOf: [{ required: ['count'] }, { required: ['percentage'] }],
      anyOf: [{ required: ['statusCodeRanges'] }, { required: ['errorReasons'] }],
    },
    tripDuration: duration,
    acceptRetryAfter: { type: 'boolean' },
    failureResponse,
  },
  ['name', 'failureCondition', 'tripDuration'],
)
const single = object(
  {
    type: { const: 'Single' },
    title: text,
    description: text,
    url: { type: 'string', pattern: '^https?://' },
    protocol: { enum: ['http', 'soap'] },
    resourceId: text,
    credentials: object({
      managedIdentity: object({ resource: text }, ['resource']),
      authorization: object({ scheme: text, parameter: text }, ['scheme', 'parameter']),
      header: textLists,
      query: textLists,
      certificateIds: texts,
    }),
    circuitBreaker: object({ rules: { type: 'array', items: rule, maxItems: 1 } }, ['rules']),
    tls: object({
      validateCertificateChain: { type: 'boolean' },
      validateCertificateName: { type: 'boolean' },
    }),
    azureRegion: text,
  },
  ['url', 'protocol'],
)
const pool = object(
  {
    type: { const: 'Pool' },
    title: text,
    description: text,
    pool: object(
      {
        services: {
          type: 'array',
          minItems: 1,
          items: object(
            {
              id: {
                type: 'string',
                pattern: '^(/subscriptions/[^/]+/.*|/workspaces/[^/]+)?/backends/[^/]+$',
              },
              weight: percent,
              priority: percent,
            },
            ['id'],
          ),
        },
        sessionAffinity: object(
          { sessionId: object({ source: { const: 'Cookie' }, name: text }, ['source', 'name']) },
          ['sessionId'],
        ),
        failureResponse,
      },
      ['services'],
    ),
  },
  ['type', 'pool'],
)
const namedValue = {
  ...object(
    {
      displayName: { type: 'string', pattern: '^[A-Za-z0-9-._]+$', maxLength: 256 },
      value: { type: 'string', maxLength: 4096 },
      keyVault: object({ secretIdentifier: text, identityClientId: text }, ['secretIdentifier']),
      secret: { type: 'boolean' },
      tags: texts,
    },
    ['displayName'],
  ),
  oneOf: [
    { required: ['value'] },
    { required: ['keyVault', 'secret'], properties: { secret: { const: true } } },
  ],
}
const logger = object(
  {
    loggerType: { enum: ['azureEventHub', 'applicationInsights', 'azureMonitor'] },
    description: text,
    isBuffered: { type: 'boolean' },
    resourceId: text,
    credentials: {
      oneOf: [
        object({ name: text, connectionString: text }, ['name', 'connectionString']),
        object({ name: text, endpointAddress: text, identityClientId: text }, [
          'name',
          'endpointAddress',
          'identityClientId',
        ]),
        object({ instrumentationKey: text }, ['instrumentationKey']),
        object({ connectionString: text, identityClientId: text }, ['connectionString']),
      ],
    },
  },
  ['loggerType'],
)
const masked = object({ value: text, mode: { enum: ['Mask', 'Hide'] } })
const message = object({
  headers: texts,
  body: object({ bytes: { type: 'integer', maximum: 8192 } }),
  dataMasking: object({
    headers: { type: 'array', items: masked },
    queryParams: { type: 'array', items: masked },
  }),
})
const traffic = object({ request: message, response: message })
const messages = object({ messages: { const: 'all' }, maxSizeInBytes: { type: 'integer' } })
const diagnostic = object(
  {
    loggerId: { type: 'string', pattern: '^(/subscriptions/.*)?/loggers/[^/]+$' },
    alwaysLog: { const: 'allErrors' },
    sampling: object({ samplingType: { const: 'fixed' }, percentage: { type: 'number' } }),
    verbosity: { enum: ['verbose', 'information', 'error'] },
    logClientIp: { type: 'boolean' },
    httpCorrelationProtocol: { enum: ['None', 'Legacy', 'W3C'] },
    metrics: { type: 'boolean' },
    operationNameFormat: { enum: ['Name', 'Url'] },
    frontend: traffic,
    backend: traffic,
    largeLanguageModel: object({
      logs: { enum: ['enabled', 'disabled'] },
      requests: messages,
      responses: messages,
    }),
  },
  ['loggerId'],
)

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strictRequired: false })
const shapes = {
  backend: ajv.compile(object({ properties: single }, ['properties'])),
  'backend-pool': ajv.compile(object({ properties: pool }, ['properties'])),
  'named-value': ajv.compile(object({ properties: namedValue }, ['properties'])),
  logger: ajv.compile(object({ properties: logger }, ['properties'])),
  'apim-diagnostic': ajv.compile(object({ properties: diagnostic }, ['properties'])),
}

/** How a body differs from the shape of its kind; empty where it does not. */
export function misshapen(kind: keyof typeof shapes, body: unknown): readonly string[] {
  const validate = shapes[kind]
  if (validate(body)) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
