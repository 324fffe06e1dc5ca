import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { UserError } from '../workspace/user-error.ts'
import type { Database, Row, SqlValue } from './database.ts'
import { oneAtATime } from './one-at-a-time.ts'

/** The part of a driver that is used; `node:sqlite` and `libsql` both have it. */
interface Driver {
  readonly exec: (sql: string) => unknown
  readonly prepare: (sql: string) => {
    readonly all: (...values: SqlValue[]) => unknown[]
    readonly run: (...values: SqlValue[]) => { readonly changes: number | bigint }
  }
  readonly close: () => unknown
}

/**
 * A SQLite file, or a database in memory (`:memory:`). What is committed is on the disk. Not for
 * file shares: SQLite's journal needs a real disk.
 * @see https://www.sqlite.org/wal.html
 */
export async function sqliteDatabase(file: string): Promise<Database> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true })
  const driver = await openDriver(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'busy_timeout = 10000']) {
    driver.prepare(`PRAGMA ${pragma}`).all()
  }
  const prepared = new Map<string, ReturnType<Driver['prepare']>>()
  const statement = (sql: string): ReturnType<Driver['prepare']> => {
    const found = prepared.get(sql) ?? driver.prepare(sql)
    prepared.set(sql, found)
    return found
  }
  const queue = oneAtATime()
  const direct: Database = {
    dialect: {
      name: 'sqlite',
      integer: 'INTEGER',
      // `->>` would take digits for a place in a list.
      jsonText: (column) => `json_extract(${column}, '$."' || ? || '"')`,
      jsonList: 'SELECT value FROM json_each(?)',
      jsonKeys: (column) => `json_each(${column}) AS keys`,
    },
    all: async (sql, values = []) => statement(sql).all(...values) as Row[],
    run: async (sql, values = []) => Number(statement(sql).run(...values).changes),
    insert: async (table, columns, rows) => {
      const places = columns.map(() => '?').join(', ')
      const insert = statement(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`)
      for (const row of rows) insert.run(...row)
    },
    // A transaction that writes is alone already.
    lock: async () => {},
    transaction: (work) => work(direct),
    close: async () => void driver.close(),
  }
  return {
    ...direct,
    all: (...given) => queue(() => direct.all(...given)),
    run: (...given) => queue(() => direct.run(...given)),
    insert: (...given) => queue(() => direct.insert(...given)),
    transaction: (work) =>
      queue(async () => {
        driver.exec('BEGIN IMMEDIATE')
        try {
          const result = await work(direct)
          driver.exec('COMMIT')
          return result
        } catch (error) {
          rollBack(driver)
          throw error
        }
      }),
    close: () => queue(direct.close),
  }
}

/** A disk that is full has ended the transaction already: what is to be told is that. */
function rollBack(driver: Driver): void {
  try {
    driver.exec('ROLLBACK')
  } catch {
    // There is nothing to roll back.
  }
}

/** Node's own SQLite where the Node has it, else `libsql`. */
async function openDriver(file: string): Promise<Driver> {
  const builtIn = await import('node:module').then(({ isBuiltin }) => isBuiltin('node:sqlite'))
  if (builtIn) {
    const { DatabaseSync } = await builtInSqlite()
    return new DatabaseSync(file)
  }
  const { default: Libsql } = await import('libsql').catch((cause: unknown) => {
    throw new UserError('This Node has no SQLite of its own, and `libsql` is not installed.', {
      hint: 'Use Node 22.13 or later, or run `npm install libsql`.',
      cause,
    })
  })
  return new Libsql(file) as unknown as Driver
}

/** Node says that its SQLite is experimental, which is nothing that a user could act on. */
async function builtInSqlite(): Promise<{ readonly DatabaseSync: new (file: string) => Driver }> {
  // Not known to the types of older Nodes.
  const name = 'node:sqlite'
  const { emitWarning } = process
  process.emitWarning = ((warning: string | Error, ...more: never[]) => {
    if (!String(warning).startsWith('SQLite is an experimental')) emitWarning(warning, ...more)
  }) as typeof emitWarning
  try {
    return await import(name)
  } finally {
    process.emitWarning = emitWarning
  }
}
