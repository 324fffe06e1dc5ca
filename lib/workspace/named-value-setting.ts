import type { NamedValueOptions } from '../resources/named-value.ts'
import type { NamedValueSetting } from './config.ts'

/** A named value of an environment that everyone may see. */
export const plain = (value: string, options: NamedValueOptions = {}): NamedValueSetting => ({
  value,
  ...options,
})

/** A secret that an environment variable holds when the project is deployed. */
export const secretFromEnv = (
  environmentVariable: string,
  options: NamedValueOptions = {},
): NamedValueSetting => ({ environmentVariable, ...options })

/**
 * A secret that the service reads from Key Vault, by `https://<vault>.vault.azure.net/secrets/<name>`.
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-properties
 */
export const keyVault = (
  secretIdentifier: string,
  options: {
    /** The client id of a user-assigned identity; without it the system-assigned one reads. */
    readonly identityClientId?: string
  } & NamedValueOptions = {},
): NamedValueSetting => ({ secretIdentifier, ...options })
