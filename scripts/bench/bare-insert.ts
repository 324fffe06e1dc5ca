import { isBuiltin } from 'node:module'
import { callColumns } from '../../lib/stores/call-columns.ts'
import type { SqlValue } from '../../lib/stores/database.ts'

type Rows = readonly (readonly SqlValue[])[]

/** Inserts rows as they are, and commits them. */
export interface BareInsert {
  readonly insert: (rows: Rows) => Promise<void>
  readonly close: () => Promise<void>
}

/** What writing costs at the least: the driver, the table and a loop, as durable as the store. */
export const bareInsert = (location: string): Promise<BareInsert> =>
  location.startsWith('postgres') ? intoPostgres(location) : intoSqlite(location)

const into = `INSERT INTO calls (${callColumns.join(', ')}) VALUES`

async function intoSqlite(file: string): Promise<BareInsert> {
  const driver = await sqliteDriver(file)
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) {
    driver.prepare(`PRAGMA ${pragma}`).all()
  }
  const statement = driver.prepare(`${into} (${callColumns.map(() => '?').join(', ')})`)
  return {
    insert: async (rows) => {
      driver.exec('BEGIN IMMEDIATE')
      for (const row of rows) statement.run(...row)
      driver.exec('COMMIT')
    },
    close: async () => void driver.close(),
  }
}

interface SqliteDriver {
  readonly exec: (sql: string) => unknown
  readonly prepare: (sql: string) => {
    readonly all: () => unknown
    readonly run: (...values: readonly SqlValue[]) => unknown
  }
  readonly close: () => unknown
}

/** The one that the store takes, too. */
async function sqliteDriver(file: string): Promise<SqliteDriver> {
  const name: string = isBuiltin('node:sqlite') ? 'node:sqlite' : 'libsql'
  const { DatabaseSync, default: Libsql } = await import(name)
  return new (DatabaseSync ?? Libsql)(file)
}

/** Prepared: every batch but the last one has as many rows. */
async function intoPostgres(address: string): Promise<BareInsert> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(address)
  await client.connect()
  const texts = new Map<number, string>()
  const textFor = (rows: Rows): string => {
    const known = texts.get(rows.length)
    const text = known ?? `${into} ${rows.map((_, row) => placesOf(row)).join(', ')}`
    texts.set(rows.length, text)
    return text
  }
  return {
    insert: async (rows) => {
      await client.query('BEGIN')
      const name = `insert-${rows.length}`
      await client.query({ name, text: textFor(rows), values: rows.flat() })
      await client.query('COMMIT')
    },
    close: () => client.end(),
  }
}

const placesOf = (row: number): string =>
  `(${callColumns.map((_, at) => `$${row * callColumns.length + at + 1}`).join(', ')})`
