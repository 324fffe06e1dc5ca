import { callSite } from '../diagnostics/call-site.ts'
import type { ResourceReference } from '../xml/resource-reference.ts'
import { type ResourceOf, resource } from './resource.ts'

/** What is kept out of the records. */
export interface DataMasking {
  readonly headers?: readonly Masked[]
  readonly queryParams?: readonly Masked[]
}

interface Masked {
  /** The name of the header or query parameter. */
  readonly value: string
  readonly mode: 'Mask' | 'Hide'
}

/** What is recorded of a request or a response. */
export interface RecordedMessage {
  /** The names of headers. */
  readonly headers?: readonly string[]
  readonly body?: {
    /** The first bytes of the body, 0 to 8192. */
    readonly bytes: number
  }
  readonly dataMasking?: DataMasking
}

/** What is recorded of the traffic with clients or with the backend. */
export interface RecordedTraffic {
  readonly request?: RecordedMessage
  readonly response?: RecordedMessage
}

/** How much of the messages of a language model is recorded. */
export interface RecordedMessages {
  readonly messages?: 'all'
  /** At most 262144. */
  readonly maxSizeInBytes?: number
}

/** What the service records of its traffic, and where. */
export interface ApimDiagnosticOptions {
  /** The API it is for; without, it is for all. */
  readonly api?: string
  /** Where the records go. */
  readonly logger: ResourceReference<'logger'>
  /** Errors are recorded whatever the sampling says. */
  readonly alwaysLog?: 'allErrors'
  /** The part of the requests that is recorded. */
  readonly sampling?: { readonly percentage: number }
  readonly verbosity?: 'error' | 'information' | 'verbose'
  readonly logClientIp?: boolean
  /** For Application Insights: how a call is followed through services. */
  readonly httpCorrelationProtocol?: 'None' | 'Legacy' | 'W3C'
  /** For Application Insights: whether custom metrics are emitted. */
  readonly metrics?: boolean
  readonly operationNameFormat?: 'Name' | 'Url'
  readonly frontend?: RecordedTraffic
  readonly backend?: RecordedTraffic
  /** Records tokens, prompts and completions of language models. Preview. */
  readonly largeLanguageModel?: {
    readonly logs: 'enabled' | 'disabled'
    readonly requests?: RecordedMessages
    readonly responses?: RecordedMessages
  }
}

/** The ids that a service knows. */
export type ApimDiagnosticId = 'applicationinsights' | 'azuremonitor' | 'local'

/** An APIM diagnostic of the project. */
export interface ApimDiagnostic extends ResourceOf<'apim-diagnostic', ApimDiagnosticOptions> {}

/**
 * What the service records of its traffic, for all APIs or for one.
 * @see https://learn.microsoft.com/azure/api-management/diagnostic-logs-reference
 */
export function apimDiagnostic(
  id: ApimDiagnosticId,
  options: ApimDiagnosticOptions,
): ApimDiagnostic {
  return Object.freeze(resource('apim-diagnostic', id, options, callSite(apimDiagnostic)))
}
