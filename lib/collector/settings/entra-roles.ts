import type { EntraAccess } from './collector-settings.ts'

/** The app roles of Entra ID that open the API. */
export type EntraRoles = Required<Pick<EntraAccess, 'readRole' | 'sendRole' | 'ownRole'>>

/** The app roles that open the API, with their defaults. */
export const entraRoles = ({
  readRole = 'Usage.Read.All',
  sendRole = 'Usage.Send',
  ownRole = 'Usage.Read.Own',
}: EntraAccess): EntraRoles => ({ readRole, sendRole, ownRole })
