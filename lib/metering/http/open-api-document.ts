import type { Audience, Route, RouteParameter } from './route.ts'

/** Routes as a document of OpenAPI. @see https://spec.openapis.org/oas/v3.1.1.html */
export const openApiDocument = (routes: readonly Route[]): object => ({
  openapi: '3.1.0',
  info: {
    title: 'Usage collector',
    version: '1',
    description: 'Usage and chargeback of an AI gateway. Money is exact, as decimal texts.',
  },
  paths: Object.fromEntries(
    routes.map((route) => [`/${route.path}`, { [route.method.toLowerCase()]: operation(route) }]),
  ),
  components: {
    securitySchemes: {
      functionKey: { type: 'apiKey', in: 'header', name: 'x-functions-key' },
      entraId: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    responses: Object.fromEntries(
      Object.entries(failures).map(([status, description]) => [
        `E${status}`,
        {
          description,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
        },
      ]),
    ),
    schemas: {
      Error: {
        type: 'object',
        required: ['error'],
        properties: {
          error: {
            type: 'object',
            required: ['code', 'message'],
            properties: { code: { type: 'string' }, message: { type: 'string' } },
          },
        },
      },
    },
  },
})

const failures = {
  400: 'The question is wrong; the message says how to mend it.',
  401: 'Nobody is known by these credentials.',
  403: 'The caller may not do this.',
  404: 'There is no such thing, or not for this caller.',
  503: 'The store does not answer; try again.',
} as const

const words: Readonly<Record<Audience, string>> = {
  'bill-reader': 'For callers who see everything.',
  reader: 'Callers see their own subscriptions only, unless they see everything.',
  sender: 'For callers who may send events.',
  anyone: 'For anyone.',
}

function operation(route: Route): object {
  const { name, summary, audience, parameters = [], takes, gives, success = 200 } = route
  const inPath = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, each]) => each!)
  const isOpen = audience === 'anyone'
  const statuses = [...(isOpen ? [] : [400, 401, 403]), ...(inPath.length > 0 ? [404] : []), 503]
  return {
    operationId: name,
    summary,
    description: words[audience],
    security: isOpen ? [{}] : [{ functionKey: [] }, { entraId: [] }],
    parameters: [...inPath.map(pathParameter), ...parameters.map(queryParameter)],
    ...(takes && {
      requestBody: {
        required: true,
        content: Object.fromEntries(takes.map((type) => [type, { schema: {} }])),
      },
    }),
    responses: {
      [success]: {
        description: 'Done.',
        content: Object.fromEntries(gives.map((type) => [type, {}])),
      },
      ...(route.method === 'GET' && {
        304: { description: 'Nothing has changed since the answer of `If-None-Match`.' },
      }),
      ...Object.fromEntries(
        statuses.map((status) => [status, { $ref: `#/components/responses/E${status}` }]),
      ),
    },
  }
}

const pathParameter = (name: string): object => ({
  name,
  in: 'path',
  required: true,
  schema: { type: 'string' },
})

const queryParameter = ({ name, description, schema }: RouteParameter): object => ({
  name,
  in: 'query',
  required: false,
  description,
  schema,
})
