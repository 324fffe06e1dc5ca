import { displayNameOf, type NamedValue } from '../named-value.ts'

/** Gives the secret that an environment variable holds. */
export type SecretOf = (environmentVariable: string) => string

/** @see https://learn.microsoft.com/rest/api/apimanagement/named-value/create-or-update */
export const namedValueBody = (namedValue: NamedValue, secretOf: SecretOf) => {
  const { options } = namedValue
  return {
    displayName: displayNameOf(namedValue),
    secret: !('value' in options),
    value:
      'value' in options
        ? options.value
        : 'environmentVariable' in options
          ? secretOf(options.environmentVariable)
          : undefined,
    keyVault:
      'secretIdentifier' in options
        ? {
            secretIdentifier: options.secretIdentifier,
            identityClientId: options.identityClientId,
          }
        : undefined,
    tags: options.tags,
  }
}
