import { join } from 'node:path'
import { type Test, test } from 'uvu'
import type { Database } from '../../lib/stores/database.ts'
import { openDatabase } from '../../lib/stores/open-database.ts'
import { postgresDatabase } from '../../lib/stores/postgres-database.ts'
import { hasPostgres, withPostgres } from './postgres.ts'
import { project } from './project.ts'

/** Work with the address of an empty store. */
type AtLocation = <T>(work: (location: string) => Promise<T>) => Promise<T>

/** A database that the collector runs on. */
export interface Engine {
  readonly name: string
  /** `test`, or `test.skip` where it is not installed. */
  readonly test: Test | Test['skip']
  /** Runs work with a new, empty store. */
  readonly at: AtLocation
  /** Runs work with as many empty stores as it asks for, one after the other. */
  readonly atEach: <T>(work: (empty: AtLocation) => Promise<T>) => Promise<T>
}

const newFile: AtLocation = (work) => work(join(project().root, 'deep/usage.db'))

/** One server for all of them: starting one takes a second. */
const oneServer = <T>(work: (empty: AtLocation) => Promise<T>): Promise<T> =>
  withPostgres((location) =>
    work(async (use) => {
      const database = await postgresDatabase(location)
      await database.run('DROP SCHEMA public CASCADE')
      await database.run('CREATE SCHEMA public')
      await database.close()
      return use(location)
    }),
  )

/** SQLite and PostgreSQL. */
export const engines: readonly Engine[] = [
  { name: 'SQLite', test, at: newFile, atEach: (work) => work(newFile) },
  {
    name: 'PostgreSQL',
    test: hasPostgres ? test : test.skip,
    at: withPostgres,
    atEach: oneServer,
  },
]

/** Runs work with an open database. */
export async function withDatabase<T>(
  location: string,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const database = await openDatabase(location)
  try {
    return await work(database)
  } finally {
    await database.close()
  }
}
