import { clouds } from '../../azure/clouds.ts'
import type { Cloud } from '../../workspace/config.ts'

/** Where the tokens of a tenant come from. */
export interface EntraAuthority {
  /** The address of the keys that they are signed with. */
  readonly keys: string
  /** How tokens of version 1 and of version 2 name the tenant. */
  readonly issuers: readonly string[]
}

/** The issuers differ from the hosts that are asked, and those of version 1 from those of 2. */
const issuers: Readonly<Record<Cloud, { readonly first: string; readonly second: string }>> = {
  public: { first: 'https://sts.windows.net', second: 'https://login.microsoftonline.com' },
  'us-government': {
    first: 'https://sts.windows.net',
    second: 'https://login.microsoftonline.us',
  },
  china: {
    first: 'https://sts.chinacloudapi.cn',
    second: 'https://login.partner.microsoftonline.cn',
  },
}

/**
 * Where the tokens of a tenant come from.
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer
 * @see https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 */
export function entraAuthority(cloud: Cloud, tenant: string): EntraAuthority {
  const id = tenant.toLowerCase()
  const { first, second } = issuers[cloud]
  return {
    keys: `${clouds[cloud].authorityHost}/${id}/discovery/v2.0/keys`,
    issuers: [`${first}/${id}/`, `${second}/${id}/v2.0`],
  }
}
