import type { LoggerType } from '../logger.ts'
import {
  boolean,
  clientIdOrSystem,
  matching,
  namedValue,
  object,
  type Schema,
  text,
} from './parts.ts'

const general = { description: text(256), isBuffered: boolean }
const resourceId = text(2000)

/** @see https://learn.microsoft.com/azure/templates/microsoft.apimanagement/service/loggers */
export const loggerSchemas = {
  azureEventHub: object(
    {
      ...general,
      resourceId,
      name: text(256),
      endpointAddress: matching(
        '^[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)+$',
        'must be the host of a namespace, such as contoso.servicebus.windows.net',
      ),
      identityClientId: clientIdOrSystem,
      connectionString: namedValue,
    },
    ['name'],
  ),
  applicationInsights: object({
    ...general,
    resourceId,
    connectionString: namedValue,
    identityClientId: clientIdOrSystem,
    instrumentationKey: namedValue,
  }),
  azureMonitor: object(general),
} as const satisfies Record<LoggerType, Schema>
