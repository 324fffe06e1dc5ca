import { failoverPool } from 'apim-policy/fragments'

/** Provisioned throughput first, and pay-as-you-go in another region while it is busy. */
export const { pool, members } = failoverPool('azure-openai', {
  provisioned: { 'aoai-provisioned': { url: 'https://contoso-ptu.openai.azure.com/openai/v1' } },
  payAsYouGo: { 'aoai-sweden': { url: 'https://contoso-sweden.openai.azure.com/openai/v1' } },
})
