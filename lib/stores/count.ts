import type { Database } from './database.ts'

/** Adds to counters by name. */
export async function count(
  database: Database,
  amounts: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [name, amount] of Object.entries(amounts).sort()) {
    if (amount === 0) continue
    await database.run(
      `INSERT INTO counters (name, value) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET value = counters.value + excluded.value`,
      [name, amount],
    )
  }
}

/** All counters by name. */
export async function counts(database: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await database.all('SELECT name, value FROM counters ORDER BY name')
  return new Map(rows.map(({ name, value }) => [String(name), Number(value)]))
}
