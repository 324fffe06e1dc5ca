import { apimDiagnostic, azureMonitorLogger, type Env, eventHubLogger } from 'apim-policy'

/** The event hub of the usage events. */
export const usageHub = ({ variables }: Env) =>
  eventHubLogger('usage-eventhub', {
    name: 'ai-usage',
    endpointAddress: `${variables['namespace']}.servicebus.windows.net`,
  })

/** Calls and tokens in Log Analytics, with the headers that say who called. */
export default apimDiagnostic('azuremonitor', {
  logger: azureMonitorLogger(),
  sampling: { percentage: 100 },
  frontend: { request: { headers: ['device-id', 'store-number', 'api-category'] } },
  largeLanguageModel: { logs: 'enabled' },
})
