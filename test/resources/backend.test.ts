import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type BackendOptions,
  backend,
  type CircuitBreaker,
  literal,
  namedValue,
  secretNamedValue,
} from '../../lib/index.ts'
import { hasBody, refused } from '../_support/resource.ts'

const url = 'https://contoso.openai.azure.com/openai'
const breaker: CircuitBreaker = {
  count: 3,
  interval: '10s',
  statusCodeRanges: [429],
  tripDuration: '30s',
}
const wrong = (options: unknown) => backend('b', options as BackendOptions)
const key = secretNamedValue('key', { environmentVariable: 'KEY' })

test('a backend is an address', () => {
  hasBody(backend('b', { url }), { type: 'Single', url, protocol: 'http' })
})

test('a backend with everything, its keys in one order', () => {
  const full: BackendOptions = {
    azureRegion: 'eastus',
    tls: { validateCertificateName: false, validateCertificateChain: true },
    circuitBreaker: {
      failureResponse: { statusCode: 429 },
      acceptRetryAfter: true,
      tripDuration: 'PT1H',
      errorReasons: ['Server errors'],
      statusCodeRanges: [429, { max: 599, min: 500 }],
      interval: 90,
      percentage: 50,
      name: 'throttled',
    },
    credentials: {
      certificateIds: ['client'],
      query: { code: [key, namedValue('other')] },
      header: { 'api-key': key },
      authorization: { parameter: literal`a-${key}`, scheme: 'Bearer' },
    },
    resourceId: 'https://management.azure.com/subscriptions/s',
    protocol: 'soap',
    url,
    description: 'Answers first.',
    title: 'Primary',
  }
  hasBody(backend('b', full), {
    type: 'Single',
    title: 'Primary',
    description: 'Answers first.',
    url,
    protocol: 'soap',
    resourceId: 'https://management.azure.com/subscriptions/s',
    credentials: {
      authorization: { scheme: 'Bearer', parameter: 'a-{{key}}' },
      header: { 'api-key': ['{{key}}'] },
      query: { code: ['{{key}}', '{{other}}'] },
      certificateIds: ['client'],
    },
    circuitBreaker: {
      rules: [
        {
          name: 'throttled',
          failureCondition: {
            percentage: 50,
            interval: 'PT1M30S',
            statusCodeRanges: [
              { min: 429, max: 429 },
              { min: 500, max: 599 },
            ],
            errorReasons: ['Server errors'],
          },
          tripDuration: 'PT1H',
          acceptRetryAfter: true,
          failureResponse: { statusCode: 429 },
        },
      ],
    },
    tls: { validateCertificateChain: true, validateCertificateName: false },
    azureRegion: 'eastus',
  })
})

test('a backend may sign in with the managed identity of the service', () => {
  const resource = 'https://cognitiveservices.azure.com'
  hasBody(backend('b', { url, credentials: { managedIdentity: { resource } } }), {
    type: 'Single',
    url,
    protocol: 'http',
    credentials: { managedIdentity: { resource } },
  })
})

test('a breaker counts failures under a name of its own', () => {
  hasBody(backend('b', { url, circuitBreaker: breaker }), {
    type: 'Single',
    url,
    protocol: 'http',
    circuitBreaker: {
      rules: [
        {
          name: 'breaker',
          failureCondition: {
            count: 3,
            interval: 'PT10S',
            statusCodeRanges: [{ min: 429, max: 429 }],
          },
          tripDuration: 'PT30S',
        },
      ],
    },
  })
})

test('a backend is frozen, and so are its options, whatever happens to what was given', () => {
  const options = { url, tls: { validateCertificateChain: true } }
  const made = backend('b', options)
  options.tls.validateCertificateChain = false
  assert.ok(Object.isFrozen(made) && Object.isFrozen(made.options.tls))
  assert.is(made.options.tls?.validateCertificateChain, true)
})

const refusals: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['no options', undefined, ['error : A backend needs its options, an object.']],
  ['no url', {}, ['error : A backend needs `url`.']],
  ['an unknown option', { url, uri: url }, ['error uri: `uri` is not an option of a backend.']],
  [
    'an address without a scheme',
    { url: 'contoso.example' },
    ['error url: `url` must be an address that begins with http:// or https://.'],
  ],
  [
    'a named value in the address by accident',
    { url: 'https://{{host}}/' },
    ['error url: `url` must be an address that begins with http:// or https://.'],
  ],
  [
    'a secret in the address',
    { url: 'https://a.example/?code=abc' },
    ['error url: `url` holds a secret, which does not stand in the sources.'],
  ],
  [
    'another protocol',
    { url, protocol: 'grpc' },
    ["error protocol: `protocol` must be one of 'http', 'soap', not 'grpc'."],
  ],
  [
    'a secret as a literal',
    { url, credentials: { header: { 'api-key': 'abc' } } },
    [
      'error credentials.header.api-key: `credentials.header.api-key` must be a named value: secrets do not stand in the sources.',
    ],
  ],
  [
    'a secret among several',
    { url, credentials: { query: { code: [key, 'abc'] } } },
    [
      'error credentials.query.code: `credentials.query.code[1]` must be a named value: secrets do not stand in the sources.',
    ],
  ],
  [
    'a named value without a name',
    { url, credentials: { header: { 'api-key': namedValue('a b') } } },
    ['error credentials.header.api-key: `a b` is not the name of a named value.'],
  ],
  [
    'two ways to sign in',
    {
      url,
      credentials: {
        managedIdentity: { resource: 'https://a' },
        authorization: { scheme: 'Bearer', parameter: key },
      },
    },
    [
      'error credentials.authorization: `credentials.managedIdentity` and `credentials.authorization` both set the Authorization header.',
    ],
  ],
  [
    'two rules',
    { url, circuitBreaker: [breaker, breaker] },
    ['error circuitBreaker: `circuitBreaker` is one rule, not a list: a backend has only one.'],
  ],
  [
    'count and percentage',
    { url, circuitBreaker: { ...breaker, percentage: 5 } },
    ['error circuitBreaker: `circuitBreaker` takes only one of `count` or `percentage`.'],
  ],
  [
    'neither count nor percentage',
    { url, circuitBreaker: { ...breaker, count: undefined } },
    ['error circuitBreaker: `circuitBreaker` needs `count` or `percentage`.'],
  ],
  [
    'no failures',
    { url, circuitBreaker: { ...breaker, statusCodeRanges: undefined } },
    [
      'error circuitBreaker: `circuitBreaker` needs `statusCodeRanges` or `errorReasons`: what counts as a failure.',
    ],
  ],
  [
    'a count out of range',
    { url, circuitBreaker: { ...breaker, count: 0 } },
    ['error circuitBreaker.count: `circuitBreaker.count` must be from 1 to 10000, not 0.'],
  ],
  [
    'a percentage out of range',
    { url, circuitBreaker: { ...breaker, count: undefined, percentage: 101 } },
    [
      'error circuitBreaker.percentage: `circuitBreaker.percentage` must be from 1 to 100, not 101.',
    ],
  ],
  [
    'no interval and no trip duration',
    { url, circuitBreaker: { count: 1, errorReasons: ['a'] } },
    [
      'error circuitBreaker: `circuitBreaker` needs `interval`.',
      'error circuitBreaker: `circuitBreaker` needs `tripDuration`.',
    ],
  ],
  [
    'what is no length of time',
    { url, circuitBreaker: { ...breaker, tripDuration: '30 sec', interval: 0 } },
    [
      'error circuitBreaker.interval: `circuitBreaker.interval` is not a length of time: 0.',
      "error circuitBreaker.tripDuration: `circuitBreaker.tripDuration` is not a length of time: '30 sec'.",
    ],
  ],
  [
    'status codes out of range',
    { url, circuitBreaker: { ...breaker, statusCodeRanges: [199, { min: 500, max: 600 }] } },
    [
      'error circuitBreaker.statusCodeRanges: `circuitBreaker.statusCodeRanges[0]` must be from 200 to 599, not 199.',
      'error circuitBreaker.statusCodeRanges.max: `circuitBreaker.statusCodeRanges[1].max` must be from 200 to 599, not 600.',
    ],
  ],
  [
    'a range that ends before it begins',
    { url, circuitBreaker: { ...breaker, statusCodeRanges: [{ min: 500, max: 400 }] } },
    [
      'error circuitBreaker.statusCodeRanges: `circuitBreaker.statusCodeRanges[0]` ends before it begins: 500 to 400.',
    ],
  ],
  [
    'too many ranges and reasons',
    {
      url,
      circuitBreaker: {
        ...breaker,
        statusCodeRanges: Array(11).fill(429),
        errorReasons: Array(11).fill('a'),
      },
    },
    [
      'error circuitBreaker.statusCodeRanges: `circuitBreaker.statusCodeRanges` has 11 items; at most 10 are allowed.',
      'error circuitBreaker.errorReasons: `circuitBreaker.errorReasons` has 11 items; at most 10 are allowed.',
    ],
  ],
  [
    "a rule's name",
    { url, circuitBreaker: { ...breaker, name: '-a' } },
    [
      'error circuitBreaker.name: `circuitBreaker.name` must be 1 to 80 letters, digits and dashes, with no dash at the ends.',
    ],
  ],
  [
    'an unknown option of the breaker',
    { url, circuitBreaker: { ...breaker, triDuration: 1 } },
    [
      'error circuitBreaker.triDuration: `circuitBreaker.triDuration` is not an option of a backend.',
    ],
  ],
]
for (const [what, options, expected] of refusals) {
  test(`refused: ${what}`, () => refused(wrong(options), expected))
}

test('refused: ids that the service does not take', () => {
  for (const id of ['', 'a/b', '../a', '..', 'a?', ' a', 'a'.repeat(81)]) {
    refused(backend(id, { url }), [`error : "${id}" cannot be the id of a backend.`])
  }
  hasBody(backend('aoai-data_zone.backend', { url }), { type: 'Single', url, protocol: 'http' })
})

test('wrong options do not compile', () => {
  // @ts-expect-error url is required
  backend('b', {})
  // @ts-expect-error no such option
  backend('b', { url, uri: url })
  // @ts-expect-error a secret is not a text
  backend('b', { url, credentials: { header: { 'api-key': 'abc' } } })
  // @ts-expect-error one of the two
  backend('b', { url, circuitBreaker: { ...breaker, count: 1, percentage: 5 } })
  // @ts-expect-error one rule
  backend('b', { url, circuitBreaker: [breaker] })
  // @ts-expect-error a unit is missing
  backend('b', { url, circuitBreaker: { ...breaker, interval: '30' } })
})

test.run()
