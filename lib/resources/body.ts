import { apimDiagnosticBody } from './bodies/apim-diagnostic.ts'
import { backendBody } from './bodies/backend.ts'
import { backendPoolBody } from './bodies/backend-pool.ts'
import { loggerBody } from './bodies/logger.ts'
import { namedValueBody, type SecretOf } from './bodies/named-value.ts'
import type { Resource } from './resource.ts'

/** What the management API is sent to create or update a resource. */
export interface ResourceBody {
  readonly properties: Readonly<Record<string, unknown>>
}

/** Stands for a secret in what is written: the value is nobody's but the service's. */
export const placeholder: SecretOf = (environmentVariable) => `\${${environmentVariable}}`

/**
 * The body of a resource that has no errors, its keys always in one order. Without `secretOf` the
 * names of environment variables stand for the secrets, as in `${OPENAI_KEY}`.
 */
export const resourceBody = (
  resource: Resource,
  secretOf: SecretOf = placeholder,
): ResourceBody => ({
  // What is undefined leaves no trace in the text.
  properties: JSON.parse(JSON.stringify(properties(resource, secretOf))),
})

function properties(resource: Resource, secretOf: SecretOf): object {
  switch (resource.resource) {
    case 'backend':
      return backendBody(resource)
    case 'backend-pool':
      return backendPoolBody(resource)
    case 'named-value':
      return namedValueBody(resource, secretOf)
    case 'logger':
      return loggerBody(resource)
    case 'apim-diagnostic':
      return apimDiagnosticBody(resource)
  }
}
