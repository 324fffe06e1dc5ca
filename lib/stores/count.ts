import type { Database } from './database.ts'

/** Adds to counters by name. */
export async function count(
  database: Database,
  amounts: Readonly<Record<string, number>>,
): Promise<void> {
  const own = Object.entries(amounts)
    .filter(([, amount]) => amount !== 0)
    .sort()
  if (own.length === 0) return
  await database.run(
    `INSERT INTO counters (name, value) VALUES ${own.map(() => '(?, ?)').join(', ')}
     ON CONFLICT (name) DO UPDATE SET value = counters.value + excluded.value`,
    own.flat(),
  )
}

/** All counters by name. */
export async function counts(database: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await database.all('SELECT name, value FROM counters ORDER BY name')
  return new Map(rows.map(({ name, value }) => [String(name), Number(value)]))
}
