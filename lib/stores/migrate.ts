import { UserError } from '../workspace/user-error.ts'
import type { Database } from './database.ts'
import { migrations } from './migrations.ts'

/** Brings a database to the schema of this version; one of a later version is left alone. */
export async function migrate(database: Database): Promise<void> {
  await database.run(
    'CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY)',
  )
  await database.transaction(async (inside) => {
    const [row] = await inside.all('SELECT MAX(version) AS version FROM schema_version')
    const version = Number(row?.['version'] ?? 0)
    if (version > migrations.length) {
      throw new UserError(
        `The database has the schema ${version}; this version of apim-policy knows ${migrations.length}.`,
        { hint: 'Update apim-policy.' },
      )
    }
    for (let next = version; next < migrations.length; next++) {
      for (const statement of migrations[next]!(inside.dialect)) await inside.run(statement)
      await inside.run('INSERT INTO schema_version (version) VALUES (?)', [next + 1])
    }
  })
}
