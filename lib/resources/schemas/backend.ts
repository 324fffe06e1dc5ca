import {
  boolean,
  duration,
  failureResponse,
  integer,
  list,
  matching,
  namedValue,
  object,
  type Schema,
  text,
  title,
} from './parts.ts'

const namedValues: Schema = {
  type: 'object',
  additionalProperties: {
    if: { type: 'array' },
    then: list(namedValue, 1, 32),
    else: namedValue,
  },
}

const statusCode = integer(200, 599)

const circuitBreaker: Schema = {
  single: true,
  says: 'is one rule, not a list: a backend has only one',
  ...object(
    {
      name: matching(
        '^[A-Za-z0-9]([A-Za-z0-9-]{0,78}[A-Za-z0-9])?$',
        'must be 1 to 80 letters, digits and dashes, with no dash at the ends',
      ),
      count: integer(1, 10_000),
      percentage: integer(1, 100),
      interval: duration,
      statusCodeRanges: list(
        {
          if: { type: 'object' },
          then: object({ min: statusCode, max: statusCode }, ['min', 'max']),
          else: statusCode,
        },
        1,
        10,
      ),
      errorReasons: list(text(200), 1, 10),
      tripDuration: duration,
      acceptRetryAfter: boolean,
      failureResponse,
    },
    ['interval', 'tripDuration'],
  ),
}

/** @see https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service/backends */
export const backendSchema = object(
  {
    title,
    description: text(2000),
    url: matching(
      '^https?://[^\\s/{}<>"]+[^\\s{}<>"]*$',
      'must be an address that begins with http:// or https://',
    ),
    protocol: { enum: ['http', 'soap'] },
    resourceId: text(2000),
    credentials: object({
      managedIdentity: object({ resource: text(2000) }, ['resource']),
      authorization: object({ scheme: text(100), parameter: namedValue }, ['scheme', 'parameter']),
      header: namedValues,
      query: namedValues,
      certificateIds: list(text(256), 1, 32),
    }),
    circuitBreaker,
    tls: object({ validateCertificateChain: boolean, validateCertificateName: boolean }),
    azureRegion: text(100),
  },
  ['url'],
)
