import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { postgresDatabase } from './postgres-database.ts'
import { sqliteDatabase } from './sqlite-database.ts'

/** How a store is opened. */
export interface OpenOptions {
  /** What is taken for a password of PostgreSQL, asked for each connection. */
  readonly password?: (() => Promise<string>) | undefined
}

/** Opens a SQLite file, or PostgreSQL by its `postgres://` address, with the schema of this version. */
export async function openDatabase(location: string, options: OpenOptions = {}): Promise<Database> {
  const database = /^postgres(?:ql)?:\/\//.test(location)
    ? await postgresDatabase(location, options)
    : await sqliteDatabase(location)
  try {
    await migrate(database)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
