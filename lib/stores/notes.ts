import type { Database } from './database.ts'

/** What the collector remembers under a name; nothing where it was never told. */
export async function note(database: Database, name: string): Promise<string | undefined> {
  const [row] = await database.all('SELECT value FROM notes WHERE name = ?', [name])
  return row && String(row['value'])
}

/** Remembers something under a name. */
export async function takeNote(database: Database, name: string, value: string): Promise<void> {
  await database.run(
    'INSERT INTO notes (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    [name, value],
  )
}
