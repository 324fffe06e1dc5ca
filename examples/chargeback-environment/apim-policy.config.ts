import { defineConfig } from 'apim-policy'

export default defineConfig({
  sources: 'policies-src',
  out: 'dist/policies',
  gateway: 'v2',
})
