import type { TokenCredential } from '@azure/identity'
import type { Cloud } from '../workspace/config.ts'
import { clouds } from './clouds.ts'

/**
 * Who signs in: a service principal of the environment, a workload or managed identity, the Azure
 * CLI and other tools of a developer, in that order; `AZURE_TOKEN_CREDENTIALS` narrows them
 * (`prod`, `dev`, or one name such as `AzureCliCredential`). Loaded when the first token is needed.
 * @see https://learn.microsoft.com/azure/developer/javascript/sdk/authentication/credential-chains
 */
export function defaultCredential(cloud: Cloud): TokenCredential {
  let loading: Promise<TokenCredential> | undefined
  const load = async (): Promise<TokenCredential> => {
    const { DefaultAzureCredential } = await import('@azure/identity')
    return new DefaultAzureCredential({ authorityHost: clouds[cloud].authorityHost })
  }
  return {
    async getToken(scopes, options) {
      loading ??= load()
      return (await loading).getToken(scopes, options)
    },
  }
}
