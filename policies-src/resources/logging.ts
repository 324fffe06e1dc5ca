import {
  apimDiagnostic,
  applicationInsightsLogger,
  azureMonitorLogger,
  type Env,
  eventHubLogger,
  keyVaultNamedValue,
} from 'apim-policy'
import { settings } from '../shared/settings.ts'

/** The event hub of the usage events. */
export const usageHub = (env: Env) =>
  eventHubLogger('usage-eventhub', {
    name: 'ai-usage',
    endpointAddress: `${settings(env).instance}.servicebus.windows.net`,
  })

/** What the service records by itself: metrics, and the logs that complete the events of streams. */
export default (env: Env) => {
  const connectionString = keyVaultNamedValue('appinsights-connection-string', {
    secretIdentifier: `https://${settings(env).instance}.vault.azure.net/secrets/appinsights`,
  })
  return [
    apimDiagnostic('applicationinsights', {
      logger: applicationInsightsLogger('appinsights', { connectionString }),
      alwaysLog: 'allErrors',
      sampling: { percentage: 10 },
      metrics: true,
    }),
    apimDiagnostic('azuremonitor', {
      logger: azureMonitorLogger(),
      largeLanguageModel: { logs: 'enabled' },
    }),
  ]
}
