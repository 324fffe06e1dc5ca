import type { Database } from './database.ts'
import { storableText } from './storable-text.ts'

/** Something that came in and could not be read. */
export interface Poison {
  /** Where from: a partition and its sequence number, a file and its line. */
  readonly source: string
  /** When it came in, in UTC. */
  readonly received: string
  readonly reason: string
  /** The beginning of what came in. */
  readonly excerpt: string
}

/**
 * Keeps what could not be read, with the reason; it never holds up what comes behind it. What comes
 * again from the same place is there once.
 */
export async function quarantine(database: Database, poison: readonly Poison[]): Promise<void> {
  for (const { source, received, reason, excerpt } of poison) {
    await database.run(
      `INSERT INTO poison (source, received, reason, excerpt) VALUES (?, ?, ?, ?)
       ON CONFLICT (source) DO UPDATE SET reason = excluded.reason, excerpt = excluded.excerpt`,
      [source, received, reason, excerpt].map(storableText),
    )
  }
}

/** How much is in quarantine. */
export async function quarantinedCount(database: Database): Promise<number> {
  const [row] = await database.all('SELECT COUNT(*) AS count FROM poison')
  return Number(row?.['count'] ?? 0)
}

/** What is in quarantine, the latest first. */
export async function quarantined(database: Database, most: number): Promise<readonly Poison[]> {
  const rows = await database.all(
    'SELECT source, received, reason, excerpt FROM poison ORDER BY received DESC, source LIMIT ?',
    [most],
  )
  return rows.map((row) => ({
    source: String(row['source']),
    received: String(row['received']),
    reason: String(row['reason']),
    excerpt: String(row['excerpt']),
  }))
}
