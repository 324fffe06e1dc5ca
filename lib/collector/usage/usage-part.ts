/** Who called what: everything that reports can be grouped by, attributes apart. */
export interface Dimensions {
  /** The API Management service. */
  readonly service?: string
  readonly region?: string
  readonly api?: string
  readonly operation?: string
  readonly subscription?: string
  readonly subscriptionName?: string
  readonly product?: string
  readonly apimUser?: string
  readonly endUser?: string
  readonly endUserTenant?: string
  readonly app?: string
  readonly session?: string
  readonly deployment?: string
  readonly model?: string
  readonly serviceTier?: string
  readonly backend?: string
  readonly backendHost?: string
  readonly backendRegion?: string
}

/** Where a part of what is known of a call comes from. */
export type PartSource =
  /** The event of the policies. */
  | 'event'
  /** An event of an older system. */
  | 'legacy'
  /** The diagnostic log `GatewayLlmLogs`, in chunks. */
  | 'llm-log'
  /** The diagnostic log `GatewayLogs`. */
  | 'gateway-log'
  /** What a person or an import says afterwards. */
  | 'correction'

/** What one source says of a call. Plain data: it is stored as it is. */
export interface UsagePart {
  /** The id of the request, in lower case: all sources have it. */
  readonly id: string
  readonly source: PartSource
  /** Tells the chunks of an LLM log apart. */
  readonly sequence?: number
  /** When the request came in, in UTC with milliseconds. */
  readonly time: string
  readonly dimensions: Dimensions
  readonly attributes?: Readonly<Record<string, string>>
  /** The HTTP status. */
  readonly status?: number
  readonly errorReason?: string
  readonly isStream?: boolean
  /** Milliseconds. */
  readonly latency?: number
  /** The share of provisioned throughput in use, in percent, where the answer came from there. */
  readonly provisionedUse?: number
  /** What the event says of its usage: `pending` where a log is to bring it. */
  readonly usageSource?: 'response' | 'pending' | 'estimate' | 'none'
  /** The model's own usage object, untouched; of logs `{ prompt, completion, total }` tokens. */
  readonly usage?: Readonly<Record<string, unknown>>
  /** What is billed where the model reports no usage. */
  readonly quantities?: Readonly<Record<string, string | number>>
  /** Where captured bodies are; the bodies themselves are not kept here. */
  readonly payload?: Readonly<Record<string, unknown>>
}
