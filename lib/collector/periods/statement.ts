/** A month in UTC, `2026-10`. */
export type Month = string

/** What a consumer pays for a month; money is in billionths. */
export interface StatementRow {
  readonly consumer: string
  readonly currency: string
  readonly cost: bigint
}

/** A change to a month that is closed: what is paid on top of it, or given back. */
export interface Correction extends StatementRow {
  /** The month that the change belongs to. */
  readonly of: Month
}

/** A closed month: it never changes again. */
export interface Statement {
  readonly month: Month
  readonly rows: readonly StatementRow[]
  /** Changes to earlier months, made known in this one. */
  readonly corrections: readonly Correction[]
  /** The price book that the rows were rated with. */
  readonly priceVersion: string
  /** A digest of the bill that the rows were allocated from, where there was one. */
  readonly billDigest?: string
  readonly closedAt: string
}
