import { defineConfig } from 'apim-policy'

export default defineConfig({
  sources: 'policies-src',
  out: 'dist/policies',
  gateway: 'classic',
  // The logs of language models are in preview.
  apiVersion: '2024-06-01-preview',
  variables: { tokensPerMinute: 5_000, namespace: 'contoso-finops-dev' },
  environments: {
    dev: {},
    prod: { variables: { tokensPerMinute: 50_000, namespace: 'contoso-finops' } },
  },
})
