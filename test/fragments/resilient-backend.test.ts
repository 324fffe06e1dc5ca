import { test } from 'uvu'
import { resilientBackend } from '../../fragments/resilient-backend.ts'
import { hasBody, refused } from '../_support/resource.ts'

const url = 'https://contoso.openai.azure.com/openai'
const usual = {
  interval: 'PT1M',
  statusCodeRanges: [
    { min: 429, max: 429 },
    { min: 500, max: 599 },
  ],
  errorReasons: ['Server errors'],
}

test('a backend is left alone after one failure', () => {
  hasBody(resilientBackend('b', { url }), {
    type: 'Single',
    url,
    protocol: 'http',
    circuitBreaker: {
      rules: [
        {
          name: 'breaker',
          failureCondition: { count: 1, ...usual },
          tripDuration: 'PT10S',
          acceptRetryAfter: true,
        },
      ],
    },
  })
})

test('each value of the circuit breaker can be chosen, and the rest of the backend', () => {
  hasBody(
    resilientBackend('b', {
      url,
      credentials: { managedIdentity: { resource: 'https://cognitiveservices.azure.com' } },
      circuitBreaker: {
        name: 'patient',
        percentage: 20,
        interval: '5m',
        statusCodeRanges: [429],
        errorReasons: ['timeout'],
        tripDuration: 90,
        acceptRetryAfter: false,
      },
    }),
    {
      type: 'Single',
      url,
      protocol: 'http',
      credentials: { managedIdentity: { resource: 'https://cognitiveservices.azure.com' } },
      circuitBreaker: {
        rules: [
          {
            name: 'patient',
            failureCondition: {
              percentage: 20,
              interval: 'PT5M',
              statusCodeRanges: [{ min: 429, max: 429 }],
              errorReasons: ['timeout'],
            },
            tripDuration: 'PT1M30S',
            acceptRetryAfter: false,
          },
        ],
      },
    },
  )
})

test('what the service would refuse is refused', () => {
  refused(resilientBackend('b', { url, circuitBreaker: { count: 0, interval: 'PT' } }), [
    'error circuitBreaker.count: `circuitBreaker.count` must be from 1 to 10000, not 0.',
    "error circuitBreaker.interval: `circuitBreaker.interval` is not a length of time: 'PT'.",
  ])
})

test('options have types', () => {
  // @ts-expect-error A backend has an address.
  void (() => resilientBackend('b', {}))
  // @ts-expect-error Failures are counted in one way.
  void (() => resilientBackend('b', { url, circuitBreaker: { count: 3, percentage: 20 } }))
})

test.run()
