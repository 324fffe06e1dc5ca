import type { Database } from './database.ts'
import { rollUpInside } from './roll-up.ts'

/**
 * Deletes the calls of days before `day`, which stay in the roll-ups, and what was quarantined
 * before it; returns how many calls went.
 */
export async function retire(database: Database, day: string): Promise<number> {
  return database.transaction(async (inside) => {
    if (day <= (await retiredBefore(inside))) return 0
    await rollUpInside(inside)
    await inside.run('DELETE FROM poison WHERE received < ?', [day])
    await inside.run(
      `INSERT INTO checkpoints (source, position) VALUES (?, ?)
       ON CONFLICT (source) DO UPDATE SET position = excluded.position`,
      [horizon, day],
    )
    return inside.run('DELETE FROM calls WHERE day < ?', [day])
  })
}

const horizon = 'retired-before'

/** The first day whose calls are still there; empty where none were ever deleted. */
export async function retiredBefore(database: Database): Promise<string> {
  const sql = 'SELECT position FROM checkpoints WHERE source = ?'
  const [row] = await database.all(sql, [horizon])
  return String(row?.['position'] ?? '')
}
