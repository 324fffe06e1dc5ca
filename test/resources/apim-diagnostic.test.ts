import { test } from 'uvu'
import {
  type ApimDiagnosticOptions,
  apimDiagnostic,
  applicationInsightsLogger,
  azureMonitorLogger,
  eventHubLogger,
  external,
  namedValue,
} from '../../lib/index.ts'
import { hasBody, refused } from '../_support/resource.ts'

const insights = applicationInsightsLogger('insights', { connectionString: namedValue('c') })
const wrong = (options: unknown) => apimDiagnostic('azuremonitor', options as ApimDiagnosticOptions)

test('the messages of language models are recorded', () => {
  hasBody(
    apimDiagnostic('azuremonitor', {
      logger: azureMonitorLogger(),
      largeLanguageModel: {
        responses: { maxSizeInBytes: 262_144 },
        requests: { maxSizeInBytes: 32_768, messages: 'all' },
        logs: 'enabled',
      },
    }),
    {
      loggerId: '/loggers/azuremonitor',
      largeLanguageModel: {
        logs: 'enabled',
        requests: { messages: 'all', maxSizeInBytes: 32_768 },
        responses: { messages: 'all', maxSizeInBytes: 262_144 },
      },
    },
  )
})

test('everything that Application Insights is told', () => {
  hasBody(
    apimDiagnostic('applicationinsights', {
      api: 'orders',
      backend: { response: { body: { bytes: 0 } } },
      frontend: {
        request: {
          dataMasking: {
            queryParams: [{ mode: 'Hide', value: 'code' }],
            headers: [{ value: 'Authorization', mode: 'Mask' }],
          },
          body: { bytes: 8192 },
          headers: ['X-Request-Id'],
        },
      },
      operationNameFormat: 'Url',
      metrics: true,
      httpCorrelationProtocol: 'W3C',
      logClientIp: true,
      verbosity: 'information',
      sampling: { percentage: 12.5 },
      alwaysLog: 'allErrors',
      logger: insights,
    }),
    {
      loggerId: '/loggers/insights',
      alwaysLog: 'allErrors',
      sampling: { samplingType: 'fixed', percentage: 12.5 },
      verbosity: 'information',
      logClientIp: true,
      httpCorrelationProtocol: 'W3C',
      metrics: true,
      operationNameFormat: 'Url',
      frontend: {
        request: {
          headers: ['X-Request-Id'],
          body: { bytes: 8192 },
          dataMasking: {
            headers: [{ value: 'Authorization', mode: 'Mask' }],
            queryParams: [{ value: 'code', mode: 'Hide' }],
          },
        },
      },
      backend: { response: { body: { bytes: 0 } } },
    },
  )
})

test('refused: what the service does not take', () => {
  const logger = external.logger('azuremonitor')
  refused(wrong({}), ['error : An APIM diagnostic needs `logger`.'])
  refused(wrong({ logger: 'azuremonitor' }), [
    "error logger: `logger` must be a logger, not 'azuremonitor'.",
  ])
  refused(wrong({ logger, sampling: { percentage: 101 } }), [
    'error sampling.percentage: `sampling.percentage` must be from 0 to 100, not 101.',
  ])
  refused(wrong({ logger, frontend: { request: { body: { bytes: 9000 } } } }), [
    'error frontend.request.body.bytes: `frontend.request.body.bytes` must be from 0 to 8192, not 9000.',
  ])
  refused(
    wrong({ logger, largeLanguageModel: { logs: 'enabled', requests: { message: 'all' } } }),
    [
      'error largeLanguageModel.requests.message: `largeLanguageModel.requests.message` is not an option of an APIM diagnostic.',
    ],
  )
  refused(apimDiagnostic('mine' as never, { logger }), [
    'error : "mine" cannot be the id of an APIM diagnostic.',
  ])
  refused(wrong({ logger, api: 'a?b' }), ['error api: "a?b" cannot be the id of an API.'])
})

test('refused: a logger of another type', () => {
  const hub = eventHubLogger('hub', { name: 'a', endpointAddress: 'a.servicebus.windows.net' })
  refused(apimDiagnostic('applicationinsights', { logger: hub }), [
    'error logger: `applicationinsights` writes to a logger of the type applicationInsights, not `hub`.',
  ])
  refused(apimDiagnostic('azuremonitor', { logger: insights }), [
    'error logger: `azuremonitor` writes to a logger of the type azureMonitor, not `insights`.',
  ])
})

test.run()
