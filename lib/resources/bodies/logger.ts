import type { ApplicationInsightsLoggerOptions, EventHubLoggerOptions, Logger } from '../logger.ts'

/** @see https://learn.microsoft.com/rest/api/apimanagement/logger/create-or-update */
export const loggerBody = ({ loggerType, options }: Logger) => ({
  loggerType,
  description: options.description,
  isBuffered: options.isBuffered ?? true,
  resourceId: 'resourceId' in options ? options.resourceId : undefined,
  credentials:
    loggerType === 'azureEventHub'
      ? eventHub(options as EventHubLoggerOptions)
      : loggerType === 'applicationInsights'
        ? applicationInsights(options as ApplicationInsightsLoggerOptions)
        : undefined,
})

const eventHub = (options: EventHubLoggerOptions) => ({
  name: options.name,
  endpointAddress: options.endpointAddress,
  identityClientId:
    options.endpointAddress === undefined
      ? undefined
      : (options.identityClientId ?? 'SystemAssigned'),
  connectionString: options.connectionString?.text,
})

const applicationInsights = (options: ApplicationInsightsLoggerOptions) => ({
  connectionString: options.connectionString?.text,
  instrumentationKey: options.instrumentationKey?.text,
  identityClientId: options.identityClientId,
})
