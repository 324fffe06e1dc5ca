import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Database } from '../../lib/stores/database.ts'
import { openDatabase } from '../../lib/stores/open-database.ts'
import { hasPostgres, withPostgres } from '../_support/postgres.ts'
import { project } from '../_support/project.ts'

type Use = (database: Database, location: string) => Promise<void>

const inSqlite = async (use: Use): Promise<void> => {
  const location = join(project().root, 'deep/usage.db')
  const database = await openDatabase(location)
  await use(database, location).finally(() => database.close())
}

const inPostgres = (use: Use): Promise<void> =>
  withPostgres(async (location) => {
    const database = await openDatabase(location)
    await use(database, location).finally(() => database.close())
  })

const engines = [
  ['SQLite', inSqlite, test],
  ['PostgreSQL', inPostgres, hasPostgres ? test : test.skip],
] as const

for (const [name, within, check] of engines) {
  check(`${name}: a transaction is done as a whole or not at all, one at a time`, () =>
    within(async (database) => {
      const poison = ['received', 'source', 'reason', 'excerpt']
      const row = (reason: string) => ['2026-11-21', 's', reason, "it's; DROP TABLE poison"]
      const failed = database.transaction(async (inside) => {
        await inside.insert('poison', poison, [row('lost')])
        throw new Error('no')
      })
      const kept = database.transaction(async (inside) => {
        await inside.insert('poison', poison, [row('a'), row('b')])
        return inside.run('UPDATE poison SET source = ? WHERE reason = ?', ['t', 'b'])
      })
      assert.is(await failed.catch(({ message }: Error) => message), 'no')
      assert.is(await kept, 1)
      const rows = await database.all('SELECT source, reason, excerpt FROM poison ORDER BY reason')
      assert.equal(
        rows.map((each) => ({ ...each })),
        [
          { source: 's', reason: 'a', excerpt: "it's; DROP TABLE poison" },
          { source: 't', reason: 'b', excerpt: "it's; DROP TABLE poison" },
        ],
      )
    }),
  )

  check(`${name}: the schema is made once, and one of a later version is left alone`, () =>
    within(async (database, location) => {
      const again = await openDatabase(location)
      await again.close()
      await database.run('INSERT INTO schema_version (version) VALUES (?)', [999])
      const error = await openDatabase(location).catch((thrown: Error) => thrown)
      assert.match(String((error as Error).message), 'The database has the schema 999')
    }),
  )
}

test.run()
