import { clientId, list, matching, object, text } from './parts.ts'

/** The name between the braces; an id without a display name has to be one too. */
export const displayNamePattern = '^[A-Za-z0-9._-]{1,256}$'

/** @see https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service/namedvalues */
export const namedValueSchema = object({
  displayName: matching(
    displayNamePattern,
    'must be 1 to 256 letters, digits, dots, dashes and underscores',
  ),
  tags: list(text(128), 0, 32),
  value: { ...matching('\\S', 'must not be blank'), maxLength: 4096 },
  environmentVariable: matching(
    '^[A-Za-z_][A-Za-z0-9_]*$',
    'must be the name of an environment variable: letters, digits and underscores',
  ),
  secretIdentifier: matching(
    '^https://[0-9A-Za-z.-]+/secrets/[0-9A-Za-z-]{1,127}(/[0-9A-Za-z]+)?$',
    'must be the address of a secret: https://<vault>.vault.azure.net/secrets/<name>',
  ),
  identityClientId: clientId,
})
