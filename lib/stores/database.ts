/** What SQL takes and gives; JSON is text. */
export type SqlValue = string | number | null

/** A row by column. */
export type Row = Readonly<Record<string, SqlValue>>

/** What SQL dialects say differently. */
export interface Dialect {
  readonly name: 'sqlite' | 'postgres'
  /** The type of whole numbers up to 63 bits. */
  readonly integer: string
  /** A text of a JSON object in a column; the key is a placeholder. */
  readonly jsonText: (column: string) => string
  /** The texts of a JSON list, which is a placeholder: `id IN (…)`. */
  readonly jsonList: string
  /** The keys of the JSON objects of a column, as a table `keys` with the column `key`. */
  readonly jsonKeys: (column: string) => string
}

/** A database; placeholders are `?`. */
export interface Database {
  readonly dialect: Dialect
  readonly all: (sql: string, values?: readonly SqlValue[]) => Promise<readonly Row[]>
  /** Runs a statement and returns how many rows it changed. */
  readonly run: (sql: string, values?: readonly SqlValue[]) => Promise<number>
  /** Inserts rows, all or none where it stands in a transaction. */
  readonly insert: (
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlValue[])[],
  ) => Promise<void>
  /**
   * Waits until no other transaction holds one of the keys, then holds them to the end of its own;
   * `shared` ones only keep out those that want them alone.
   */
  readonly lock: (keys: readonly string[], mode?: 'alone' | 'shared') => Promise<void>
  /** Runs work that is done as a whole or not at all; one at a time. */
  readonly transaction: <T>(work: (database: Database) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}
