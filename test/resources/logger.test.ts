import { test } from 'uvu'
import {
  applicationInsightsLogger,
  azureMonitorLogger,
  eventHubLogger,
  keyVaultNamedValue,
  namedValue,
} from '../../lib/index.ts'
import { hasBody, refused } from '../_support/resource.ts'

const connection = keyVaultNamedValue('connection', {
  secretIdentifier: 'https://contoso.vault.azure.net/secrets/connection',
})
const endpointAddress = 'contoso.servicebus.windows.net'
const identityClientId = '11111111-2222-3333-4444-555555555555'

test('an event hub by managed identity', () => {
  hasBody(eventHubLogger('l', { name: 'usage', endpointAddress }), {
    loggerType: 'azureEventHub',
    isBuffered: true,
    credentials: { name: 'usage', endpointAddress, identityClientId: 'SystemAssigned' },
  })
  hasBody(
    eventHubLogger('l', {
      identityClientId,
      endpointAddress,
      name: 'usage',
      resourceId: '/subscriptions/s/eventhubs/usage',
      isBuffered: false,
      description: 'Usage.',
    }),
    {
      loggerType: 'azureEventHub',
      description: 'Usage.',
      isBuffered: false,
      resourceId: '/subscriptions/s/eventhubs/usage',
      credentials: { name: 'usage', endpointAddress, identityClientId },
    },
  )
})

test('an event hub by a connection string in a named value', () => {
  hasBody(eventHubLogger('l', { name: 'usage', connectionString: connection }), {
    loggerType: 'azureEventHub',
    isBuffered: true,
    credentials: { name: 'usage', connectionString: '{{connection}}' },
  })
})

test('Application Insights by connection string, with an identity, or by instrumentation key', () => {
  hasBody(
    applicationInsightsLogger('l', {
      identityClientId: 'SystemAssigned',
      connectionString: connection,
    }),
    {
      loggerType: 'applicationInsights',
      isBuffered: true,
      credentials: { connectionString: '{{connection}}', identityClientId: 'SystemAssigned' },
    },
  )
  hasBody(applicationInsightsLogger('l', { instrumentationKey: namedValue('key') }), {
    loggerType: 'applicationInsights',
    isBuffered: true,
    credentials: { instrumentationKey: '{{key}}' },
  })
})

test('Azure Monitor needs nothing', () => {
  hasBody(azureMonitorLogger(), { loggerType: 'azureMonitor', isBuffered: true })
})

test('refused: what the service does not take', () => {
  refused(eventHubLogger('l', { name: 'a', connectionString: 'Endpoint=sb://a' } as never), [
    'error connectionString: `connectionString` must be a named value: secrets do not stand in the sources.',
  ])
  refused(eventHubLogger('l', { name: 'a' } as never), [
    'error : The logger needs `endpointAddress` or `connectionString`.',
  ])
  refused(eventHubLogger('l', { endpointAddress } as never), ['error : A logger needs `name`.'])
  refused(
    eventHubLogger('l', { name: 'a', endpointAddress, connectionString: connection } as never),
    ['error connectionString: `endpointAddress` and `connectionString` exclude each other.'],
  )
  refused(eventHubLogger('l', { name: 'a', endpointAddress: `sb://${endpointAddress}/` }), [
    'error endpointAddress: `endpointAddress` must be the host of a namespace, such as contoso.servicebus.windows.net.',
  ])
  refused(eventHubLogger('l', { name: 'a', endpointAddress, identityClientId: 'system' }), [
    "error identityClientId: `identityClientId` must be 'SystemAssigned' or the client id of an identity, which is a GUID.",
  ])
  refused(
    eventHubLogger('l', { name: 'a', connectionString: connection, identityClientId } as never),
    ['error identityClientId: `identityClientId` goes with `endpointAddress`.'],
  )
  refused(applicationInsightsLogger('l', {} as never), [
    'error : The logger needs `connectionString` or `instrumentationKey`.',
  ])
  refused(applicationInsightsLogger('l', { instrumentationKey: 'abc' } as never), [
    'error instrumentationKey: `instrumentationKey` must be a named value: secrets do not stand in the sources.',
  ])
  refused(azureMonitorLogger('l', { credentials: {} } as never), [
    'error credentials: `credentials` is not an option of a logger.',
  ])
  refused(azureMonitorLogger('a:b'), ['error : "a:b" cannot be the id of a logger.'])
})

test('wrong options do not compile', () => {
  // @ts-expect-error a connection string is a secret
  eventHubLogger('l', { name: 'a', connectionString: 'Endpoint=sb://a' })
  // @ts-expect-error one of the two
  eventHubLogger('l', { name: 'a', endpointAddress, connectionString: connection })
  // @ts-expect-error one of the two
  applicationInsightsLogger('l', {})
})

test.run()
