import type { Resource } from '../../resource.ts'
import { type Fields, fieldsOf } from '../fields.ts'
import { namedText } from '../made-resources.ts'

/**
 * The options of a logger as the service holds it.
 * @see https://learn.microsoft.com/rest/api/apimanagement/logger/get
 */
export function loggerOptions(live: Fields, made: readonly Resource[]): Fields {
  const { loggerType, description, isBuffered, resourceId } = live
  const credentials = fieldsOf(live['credentials'])
  const general = { description, isBuffered: isBuffered === true ? undefined : isBuffered }
  const connectionString = namedText(made, credentials['connectionString'])
  const { identityClientId } = credentials
  switch (loggerType) {
    case 'azureEventHub':
      return {
        name: credentials['name'],
        endpointAddress: credentials['endpointAddress'],
        identityClientId: identityClientId === 'SystemAssigned' ? undefined : identityClientId,
        connectionString,
        ...general,
        resourceId,
      }
    case 'applicationInsights':
      return {
        connectionString,
        identityClientId,
        instrumentationKey: namedText(made, credentials['instrumentationKey']),
        ...general,
        resourceId,
      }
    default:
      return general
  }
}
