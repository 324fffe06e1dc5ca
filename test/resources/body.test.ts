import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { misshapen } from '../_support/shapes.ts'

// Bodies as the reference and Microsoft's samples show them: they judge the shapes, which in turn
// judge every body that the tests of resources make.
const samples = {
  backend: [
    {
      url: 'https://contoso.openai.azure.com/openai',
      protocol: 'http',
      credentials: { managedIdentity: { resource: 'https://cognitiveservices.azure.com/' } },
      circuitBreaker: {
        rules: [
          {
            name: 'myBreakerRule',
            failureCondition: {
              count: 3,
              errorReasons: ['Server errors'],
              interval: 'PT5M',
              statusCodeRanges: [{ min: 429, max: 429 }],
            },
            tripDuration: 'PT1M',
            acceptRetryAfter: true,
          },
        ],
      },
    },
  ],
  'backend-pool': [
    {
      type: 'Pool',
      description: 'Load balancer for multiple backends',
      pool: {
        services: [
          {
            id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.ApiManagement/service/a/backends/b',
            priority: 1,
            weight: 3,
          },
          { id: '/backends/c', priority: null, weight: null },
        ],
        sessionAffinity: { sessionId: { source: 'Cookie', name: 'SessionId' } },
      },
    },
  ],
  'named-value': [
    { displayName: 'prop3name', value: 'propValue', tags: ['foo', 'bar'], secret: false },
    {
      displayName: 'prop6namekv',
      keyVault: {
        identityClientId: 'ceaa6b06-c00f-43ef-99ac-f53d1fe876a0',
        secretIdentifier: 'https://contoso.vault.azure.net/secrets/aadSecret',
      },
      secret: true,
    },
  ],
  logger: [
    {
      loggerType: 'azureEventHub',
      credentials: { name: 'hydraeventhub', connectionString: '{{connection}}' },
    },
    {
      loggerType: 'azureEventHub',
      credentials: {
        name: 'hub',
        endpointAddress: 'contoso.servicebus.windows.net',
        identityClientId: 'SystemAssigned',
      },
    },
    { loggerType: 'applicationInsights', credentials: { instrumentationKey: '{{key}}' } },
    { loggerType: 'azureMonitor', isBuffered: false },
  ],
  'apim-diagnostic': [
    {
      loggerId: '/loggers/azuremonitor',
      alwaysLog: 'allErrors',
      sampling: { samplingType: 'fixed', percentage: 50 },
      frontend: {
        request: { headers: ['Content-type'], body: { bytes: 512 } },
        response: { headers: ['Content-type'], body: { bytes: 512 } },
      },
      largeLanguageModel: {
        logs: 'enabled',
        requests: { messages: 'all', maxSizeInBytes: 262_144 },
        responses: { messages: 'all', maxSizeInBytes: 262_144 },
      },
    },
  ],
} as const

for (const [kind, bodies] of Object.entries(samples)) {
  test(`the shape of a ${kind} takes the known bodies and no strange ones`, () => {
    for (const properties of bodies) {
      assert.equal(misshapen(kind as keyof typeof samples, { properties }), [])
      const strange = { properties: { ...properties, strange: 1 } }
      assert.is.not(misshapen(kind as keyof typeof samples, strange).length, 0)
    }
  })
}

test('a pool without its type is misshapen', () => {
  const services = [{ id: '/backends/a' }]
  assert.is.not(misshapen('backend-pool', { properties: { pool: { services } } }).length, 0)
})

test.run()
