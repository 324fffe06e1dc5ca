import type { Database } from './database.ts'

/** Something that came in and could not be read. */
export interface Poison {
  /** When it came in, in UTC. */
  readonly received: string
  /** Where from: a partition and its offset, a file and its line. */
  readonly source: string
  readonly reason: string
  /** The beginning of what came in. */
  readonly excerpt: string
}

/** Keeps what could not be read, with the reason; it never holds up what comes behind it. */
export const quarantine = (database: Database, poison: readonly Poison[]): Promise<void> =>
  database.insert(
    'poison',
    ['received', 'source', 'reason', 'excerpt'],
    poison.map(({ received, source, reason, excerpt }) => [
      received,
      source,
      reason,
      // PostgreSQL takes every character but this one.
      excerpt.replaceAll('\u0000', '\uFFFD'),
    ]),
  )

/** How much is in quarantine, by reason. */
export async function quarantined(database: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await database.all('SELECT reason, COUNT(*) AS count FROM poison GROUP BY reason')
  return new Map(rows.map(({ reason, count }) => [String(reason), Number(count)]))
}
