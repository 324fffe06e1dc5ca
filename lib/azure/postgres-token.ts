import type { TokenCredential } from '@azure/identity'

/** Where Azure's PostgreSQL servers are, and what tokens for them are asked for. */
const scopes: Readonly<Record<string, string>> = {
  'postgres.database.azure.com': 'https://ossrdbms-aad.database.windows.net/.default',
  'postgres.database.usgovcloudapi.net': 'https://ossrdbms-aad.database.usgovcloudapi.net/.default',
  'postgres.database.chinacloudapi.cn': 'https://ossrdbms-aad.database.chinacloudapi.cn/.default',
}

/**
 * What a server of Azure takes instead of a password, for each connection anew; nothing for other
 * servers, and where the address has a password.
 * @see https://learn.microsoft.com/azure/postgresql/flexible-server/how-to-connect-with-managed-identity
 */
export function postgresToken(
  location: string,
  credential: TokenCredential,
): (() => Promise<string>) | undefined {
  if (!URL.canParse(location)) return undefined
  const { hostname, password } = new URL(location)
  const [, scope] = Object.entries(scopes).find(([suffix]) => hostname.endsWith(`.${suffix}`)) ?? []
  if (scope === undefined || password !== '') return undefined
  return async () => {
    const token = await credential.getToken(scope)
    if (!token) throw new Error(`No token for ${hostname} was given.`)
    return token.token
  }
}
