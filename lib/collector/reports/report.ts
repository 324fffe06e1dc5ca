import type { Cell, Table } from '../render/table.ts'

/** A report, whatever it is about and before it has a form. */
export interface Report {
  readonly title: string
  readonly table: Table
  /** A last row for people; not one of the rows. */
  readonly total?: readonly Cell[]
  /** What JSON says besides the rows. */
  readonly facts: Readonly<Record<string, unknown>>
  /** What a reader has to know, in sentences. */
  readonly notes: readonly string[]
}
