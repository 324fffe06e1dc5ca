import { callSite } from '../diagnostics/call-site.ts'
import type { NamedValueText } from '../expressions/expression.ts'
import { type ResourceOf, resource } from './resource.ts'

interface LoggerBase {
  readonly description?: string
  /** Whether records are collected before they are sent. Default true. */
  readonly isBuffered?: boolean
  /** The Azure resource id of the event hub or the Application Insights component. */
  readonly resourceId?: string
}

/** An event hub, reached with a managed identity or with a connection string. */
export type EventHubLoggerOptions = LoggerBase & {
  /** The event hub in the namespace. */
  readonly name: string
} & (
    | {
        /** The host of the namespace: `contoso.servicebus.windows.net`. */
        readonly endpointAddress: string
        /** A user-assigned identity's client id. Default `SystemAssigned`. */
        readonly identityClientId?: string
        readonly connectionString?: undefined
      }
    | {
        /** A named value that holds the connection string. */
        readonly connectionString: NamedValueText
        readonly endpointAddress?: undefined
        readonly identityClientId?: undefined
      }
  )

/** Application Insights, by its connection string or its instrumentation key. */
export type ApplicationInsightsLoggerOptions = LoggerBase &
  (
    | {
        /** A named value that holds the connection string. */
        readonly connectionString: NamedValueText
        /** A managed identity's client id, or `SystemAssigned`. */
        readonly identityClientId?: string
        readonly instrumentationKey?: undefined
      }
    | {
        /** A named value that holds the instrumentation key. */
        readonly instrumentationKey: NamedValueText
        readonly connectionString?: undefined
        readonly identityClientId?: undefined
      }
  )

/** The logs of Azure Monitor, where the service's diagnostic settings send them. */
export type AzureMonitorLoggerOptions = Omit<LoggerBase, 'resourceId'>

export type LoggerType = 'azureEventHub' | 'applicationInsights' | 'azureMonitor'

/** A logger of the project. */
export interface Logger
  extends ResourceOf<
    'logger',
    EventHubLoggerOptions | ApplicationInsightsLoggerOptions | AzureMonitorLoggerOptions
  > {
  readonly loggerType: LoggerType
}

/**
 * An event hub that policies and APIM diagnostics write to.
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-log-event-hubs
 */
export function eventHubLogger(id: string, options: EventHubLoggerOptions): Logger {
  const logger = resource('logger', id, options, callSite(eventHubLogger))
  return Object.freeze({ ...logger, loggerType: 'azureEventHub' })
}

/**
 * An Application Insights component that APIM diagnostics write to.
 * @see https://learn.microsoft.com/azure/api-management/api-management-howto-app-insights
 */
export function applicationInsightsLogger(
  id: string,
  options: ApplicationInsightsLoggerOptions,
): Logger {
  const logger = resource('logger', id, options, callSite(applicationInsightsLogger))
  return Object.freeze({ ...logger, loggerType: 'applicationInsights' })
}

/** The logger of Azure Monitor; a service has one, which is usually called `azuremonitor`. */
export function azureMonitorLogger(
  id = 'azuremonitor',
  options: AzureMonitorLoggerOptions = {},
): Logger {
  const logger = resource('logger', id, options, callSite(azureMonitorLogger))
  return Object.freeze({ ...logger, loggerType: 'azureMonitor' })
}
