import type { Resource } from '../../resource.ts'
import { environmentVariable } from '../environment-variable.ts'
import { type Fields, fieldsOf } from '../fields.ts'

/**
 * The options of a named value as the service holds it; a secret becomes one of the environment.
 * @see https://learn.microsoft.com/rest/api/apimanagement/named-value/get
 */
export function namedValueOptions(live: Fields, made: readonly Resource[], id: string): Fields {
  const { displayName, tags } = live
  return {
    ...source(live, made, id),
    displayName: displayName === id ? undefined : displayName,
    tags,
  }
}

function source(live: Fields, made: readonly Resource[], id: string): Fields {
  if (live['keyVault'] !== undefined) {
    const { secretIdentifier, identityClientId } = fieldsOf(live['keyVault'])
    return { secretIdentifier, identityClientId }
  }
  if ((live['secret'] ?? false) === false) return { value: live['value'] }
  const taken = made.flatMap((each) =>
    each.resource === 'named-value' && 'environmentVariable' in each.options
      ? [each.options.environmentVariable]
      : [],
  )
  return { environmentVariable: environmentVariable(id, taken) }
}
