import { defineConfig } from 'apim-policy'

export default defineConfig({
  project: 'ai-gateway',
  sources: 'policies-src',
  out: 'dist/policies',
  gateway: 'v2',
  // The logs of language models, which complete the usage events of streams, are in preview.
  apiVersion: '2024-06-01-preview',
  variables: {
    instance: 'contoso-dev',
    chatOrigin: 'http://localhost:5173',
    capture: 'inline',
    contentSafety: false,
  },
  environments: {
    dev: {
      subscriptionId: '00001111-aaaa-2222-bbbb-3333cccc4444',
      resourceGroup: 'rg-ai-gateway-dev',
      service: 'contoso-dev',
    },
    prod: {
      subscriptionId: '00001111-aaaa-2222-bbbb-3333cccc4444',
      resourceGroup: 'rg-ai-gateway',
      service: 'contoso',
      protect: { approval: true, maxDeletes: 0 },
      variables: {
        instance: 'contoso',
        chatOrigin: 'https://chat.contoso.com',
        capture: 'off',
        contentSafety: true,
      },
    },
  },
})
