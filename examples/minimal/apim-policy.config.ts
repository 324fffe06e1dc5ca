import { defineConfig } from 'apim-policy'

export default defineConfig({
  sources: 'policies-src',
  // Committed, so that a review shows the XML that a change makes.
  out: 'policies',
  gateway: 'v2',
})
