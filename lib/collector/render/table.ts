/** A value of a row: a bigint in a column of money is in billionths. */
export type Cell = string | number | bigint | undefined

/** What the values of a column are. */
export interface Column {
  readonly name: string
  /** Numbers may be decimal texts, so that they stay exact. */
  readonly kind: 'text' | 'number' | 'money'
}

/** A report, before it has a form. */
export interface Table {
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}
