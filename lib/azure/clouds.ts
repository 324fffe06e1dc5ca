import type { Cloud } from '../workspace/config.ts'

/** Where a cloud is: its management API, whom to ask for tokens, its portal. */
export interface CloudAddress {
  readonly endpoint: string
  /** What a token for the management API is asked for. */
  readonly scope: string
  readonly authorityHost: string
  readonly portal: string
}

/**
 * The clouds that a service can be in.
 * @see https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure
 * @see https://learn.microsoft.com/azure/china/resources-developer-guide
 */
export const clouds: Readonly<Record<Cloud, CloudAddress>> = {
  public: {
    endpoint: 'https://management.azure.com',
    scope: 'https://management.azure.com/.default',
    authorityHost: 'https://login.microsoftonline.com',
    portal: 'https://portal.azure.com',
  },
  'us-government': {
    endpoint: 'https://management.usgovcloudapi.net',
    scope: 'https://management.usgovcloudapi.net/.default',
    authorityHost: 'https://login.microsoftonline.us',
    portal: 'https://portal.azure.us',
  },
  china: {
    endpoint: 'https://management.chinacloudapi.cn',
    scope: 'https://management.chinacloudapi.cn/.default',
    authorityHost: 'https://login.chinacloudapi.cn',
    portal: 'https://portal.azure.cn',
  },
}
