import { backend, type Env, namedValue } from 'apim-policy'

/** The service that knows what is in stock; its key differs between environments. */
export const stock = (env: Env) =>
  backend('stock', {
    url: String(env.variables['stock'] ?? 'https://stock.example.com'),
    credentials: { header: { 'x-api-key': namedValue('stock-key') } },
  })
