/** What calls together used and cost; money is decimal text. */
export interface Measures {
  readonly calls: number
  readonly errors: number
  readonly streams: number
  /** Milliseconds; nothing where there is none to average. */
  readonly averageLatency?: number | null
  readonly inputTokens: number
  readonly cachedInputTokens: number
  readonly audioInputTokens: number
  readonly cachedAudioInputTokens: number
  readonly imageInputTokens: number
  readonly outputTokens: number
  readonly audioOutputTokens: number
  readonly imageOutputTokens: number
  readonly reasoningTokens: number
  readonly tokens: number
  readonly cost: string
  readonly unpricedCalls: number
  readonly pendingCalls: number
}

/** Measures, and by its name a value of each dimension that was grouped by. */
export type UsageRow = Measures & { readonly [dimension: string]: string | number | null }

/** What is known of the calls, and what is not. */
export interface Completeness {
  readonly calls: number
  readonly pendingCalls: number
  readonly unpricedCalls: number
  readonly unpricedTokens: number
  readonly estimatedCalls: number
  readonly estimatedShare: number
  readonly quarantined: number
}

/** The answer of `/api/v1/usage/summary`. */
export interface Summary {
  readonly from: string
  readonly to: string
  readonly by: readonly string[]
  readonly currency: string
  readonly asOf: string
  readonly completeness: Completeness
  readonly rows: readonly UsageRow[]
  readonly total: Measures
}

/** The answer of `/api/v1/usage/dimensions`. */
export interface Dimensions {
  readonly months: readonly string[]
  readonly dimensions: readonly string[]
  readonly attributes: readonly string[]
  readonly currency: string
  readonly asOf: string
  readonly caller: { readonly name?: string; readonly subscriptions: readonly string[] | null }
}

/** What one consumer is charged; by its name the value of what was grouped by. */
export type ChargeRow = {
  readonly calls: number
  readonly tokens: number
  /** Nothing where the bill is in another currency than the price book. */
  readonly rated: string | null
  readonly shared: string
  readonly idle: string
  readonly corrections: string
  readonly charged: string
  /** Nothing where there is nothing to compare with. */
  readonly variance: string | null
  readonly currency?: string
  readonly unpricedCalls: number
} & { readonly [dimension: string]: string | number | null | undefined }

/** A cost that nobody is charged for: of a resource or a monthly cost, on a day or in the month. */
export interface Unallocated {
  readonly of?: string
  readonly resource?: string
  readonly time?: string | null
  readonly day?: string | null
  readonly reason: string
  readonly currency?: string
  readonly cost: string
}

/** The answer of `/api/v1/chargeback/report`. */
export interface Chargeback {
  readonly month: string
  readonly currency: string
  readonly source: 'price-book' | 'bill'
  readonly isClosed: boolean
  readonly asOf: string
  readonly rows: readonly ChargeRow[]
  readonly unallocated: readonly Unallocated[]
  /** Nothing where there are several currencies, or no rows. */
  readonly total?: Partial<ChargeRow>
}

/** How a budget stands; amounts are in its unit. */
export interface BudgetRow {
  readonly name: string
  readonly period: string
  readonly from: string
  readonly until: string
  /** A currency, or `tokens`. */
  readonly unit: string
  readonly limit: string | number
  readonly used: string | number
  /** Percent. */
  readonly share: number
  readonly forecast: string | number | null
  /** Percents, as a list or with commas between them. */
  readonly thresholds: readonly number[] | string | null
  readonly crossed: readonly number[] | string | null
  readonly state: 'ok' | 'warning' | 'forecast' | 'over'
}

/** The answer of `/api/v1/budgets`. */
export interface Budgets {
  readonly asOf: string
  readonly rows: readonly BudgetRow[]
}
