import type { Table } from '../render/table.ts'

/** A table of the star schema. */
export interface StarTable {
  /** The name of its file, without the ending: `dim_model`. */
  readonly name: string
  readonly table: Table
}
