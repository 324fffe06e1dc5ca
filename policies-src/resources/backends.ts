import { backend, backendPool, type Env } from 'apim-policy'
import { resilientBackend } from 'apim-policy/fragments'
import { settings } from '../shared/settings.ts'

/** The model deployments, and the pools in which they stand in for each other. */
export const models = (env: Env) => {
  const { instance } = settings(env)
  const azureOpenai = (place: string) =>
    resilientBackend(`aoai-${place}`, {
      url: `https://${instance}-${place}.openai.azure.com/openai`,
    })
  const provisioned = azureOpenai('provisioned')
  const eastUs = azureOpenai('east-us')
  const sweden = azureOpenai('sweden')
  const dataZone = azureOpenai('data-zone')
  return {
    /** What is paid for first; whoever cannot wait spills over. */
    urgent: backendPool('aoai-urgent', {
      members: [
        { backend: provisioned, priority: 1 },
        { backend: eastUs, priority: 2 },
        { backend: dataZone, priority: 3 },
      ],
    }),
    /** Two regions share the calls, and the data zone takes what they cannot. */
    regional: backendPool('aoai-regional', {
      members: [
        { backend: eastUs, priority: 1, weight: 2 },
        { backend: sweden, priority: 1, weight: 1 },
        { backend: dataZone, priority: 2 },
      ],
    }),
    /** Where capacity is cheapest. */
    economy: backendPool('aoai-economy', {
      members: [
        { backend: dataZone, priority: 1 },
        { backend: sweden, priority: 2 },
        { backend: eastUs, priority: 3 },
      ],
    }),
  } as const
}

/** Azure AI Content Safety, which the gateway signs in to. */
export const contentSafetyService = (env: Env) =>
  backend('content-safety', {
    url: `https://${settings(env).instance}-safety.cognitiveservices.azure.com`,
    credentials: { managedIdentity: { resource: 'https://cognitiveservices.azure.com' } },
  })
