import type { BillLine } from '../allocation/bill.ts'
import type { Day } from '../prices/price-book.ts'

/** A row of a bill that cannot be read. */
export interface RejectedRow {
  /** As a spreadsheet counts: the names of the columns are row 1. */
  readonly row: number
  /** A sentence. */
  readonly reason: string
}

/** What there was on a bill. */
export interface BillReading {
  readonly format: BillFormat
  readonly lines: readonly BillLine[]
  readonly rejected: readonly RejectedRow[]
  /** Rows of services that were not asked for. */
  readonly others: number
  /** The first and the last day of the bill, whatever the service. */
  readonly from: Day
  readonly to: Day
}

/** Which kind of export it is. */
export type BillFormat = 'focus' | 'actual-cost'

/** Why something is no bill, as a sentence. */
export interface NoBill {
  readonly problem: string
}
