import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openDatabase } from '../../lib/stores/open-database.ts'
import { engines, withDatabase } from '../_support/engines.ts'

for (const { name, test: check, at } of engines) {
  check(`${name}: a transaction is done as a whole or not at all, one at a time`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        const poison = ['received', 'source', 'reason', 'excerpt']
        const row = (reason: string) => [
          '2026-11-21',
          `of ${reason}`,
          reason,
          "it's; DROP TABLE poison",
        ]
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
        const rows = await database.all(
          'SELECT source, reason, excerpt FROM poison ORDER BY reason',
        )
        assert.equal(
          rows.map((each) => ({ ...each })),
          [
            { source: 'of a', reason: 'a', excerpt: "it's; DROP TABLE poison" },
            { source: 't', reason: 'b', excerpt: "it's; DROP TABLE poison" },
          ],
        )
      }),
    ),
  )

  check(`${name}: the schema is made once, and one of a later version is left alone`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        const again = await openDatabase(location)
        await again.close()
        await database.run('INSERT INTO schema_version (version) VALUES (?)', [999])
        const error = await openDatabase(location).catch((thrown: Error) => thrown)
        assert.match(String((error as Error).message), 'The database has the schema 999')
      }),
    ),
  )
}

test.run()
