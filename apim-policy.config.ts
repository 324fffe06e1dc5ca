import { defineConfig } from 'apim-policy'

export default defineConfig({
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
    dev: {},
    prod: {
      variables: {
        instance: 'contoso',
        chatOrigin: 'https://chat.contoso.com',
        capture: 'off',
        contentSafety: true,
      },
    },
  },
})
