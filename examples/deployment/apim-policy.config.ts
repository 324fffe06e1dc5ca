import { defineConfig, keyVault, plain, secretFromEnv } from 'apim-policy'

export default defineConfig({
  // Marks what it deploys, so that `--prune` and `drift` know it again.
  project: 'orders',
  sources: 'policies-src',
  out: 'dist/policies',
  gateway: 'v2',
  environments: {
    dev: {
      subscriptionId: process.env['AZURE_SUBSCRIPTION_ID'],
      resourceGroup: 'rg-orders-dev',
      service: 'contoso-dev',
      variables: { stock: 'https://stock-dev.contoso.com' },
      namedValues: {
        'stock-key': secretFromEnv('STOCK_KEY'),
        greeting: plain('Hello from the test shop'),
      },
    },
    prod: {
      subscriptionId: process.env['AZURE_SUBSCRIPTION_ID'],
      resourceGroup: 'rg-orders',
      service: 'contoso',
      variables: { stock: 'https://stock.contoso.com' },
      namedValues: {
        'stock-key': keyVault('https://contoso.vault.azure.net/secrets/stock-key'),
        greeting: plain('Hello'),
      },
      // A plan that was looked at, or nothing; and no deletion by surprise.
      protect: { approval: true, maxDeletes: 0 },
    },
  },
})
