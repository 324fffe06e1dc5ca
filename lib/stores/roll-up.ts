import { tokenKinds } from '../collector/usage/token-counts.ts'
import { dimensionColumns, tokenColumn } from './call-columns.ts'
import type { Database } from './database.ts'

/** Sessions are left out of roll-ups: there are as many as conversations. */
const groups = [
  'day',
  ...Object.values(dimensionColumns).filter((column) => column !== 'session'),
  'attributes',
  'quality',
  'quantities',
]

const sums = [...tokenKinds.map(tokenColumn), 'reasoning']

/** Adds up the days in which something changed; returns which they were. */
export const rollUp = (database: Database): Promise<readonly string[]> =>
  database.transaction(rollUpInside)

/** The same inside a transaction. */
export async function rollUpInside(inside: Database): Promise<readonly string[]> {
  const rows = await inside.all('SELECT day FROM dirty_days ORDER BY day')
  const days = rows.map(({ day }) => String(day))
  for (const day of days) {
    await inside.run('DELETE FROM daily_usage WHERE day = ?', [day])
    await inside.run(
      `INSERT INTO daily_usage (${groups.join(', ')}, calls, errors, streams, latency, ${sums.join(', ')})
         SELECT ${groups.join(', ')}, COUNT(*),
           SUM(CASE WHEN status >= 400 THEN 1 ELSE 0 END), SUM(is_stream), COALESCE(SUM(latency), 0),
           ${sums.map((column) => `SUM(${column})`).join(', ')}
         FROM calls WHERE day = ? GROUP BY ${groups.join(', ')}`,
      [day],
    )
    await inside.run('DELETE FROM dirty_days WHERE day = ?', [day])
  }
  return days
}
