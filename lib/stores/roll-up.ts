import type { PriceBook } from '../collector/prices/price-book.ts'
import { rateSum } from '../collector/rating/rate-sum.ts'
import type { Rated } from '../collector/rating/rated.ts'
import { tokenKinds } from '../collector/usage/token-counts.ts'
import { tokenColumn } from './call-columns.ts'
import { closedMonths } from './closed-months.ts'
import type { Database, Row, SqlValue } from './database.ts'
import { keepPriceBook, keptPriceBook } from './price-books.ts'
import { storableText } from './storable-text.ts'
import { chargesText, ratedColumns, usageGroups, usageRow, usageSums } from './usage-columns.ts'

/**
 * Adds up the days in which something changed, and rates what the price book says otherwise of; a
 * closed month keeps the prices that it was closed with. Returns the days that were worked on.
 */
export const rollUp = (database: Database, book: PriceBook): Promise<readonly string[]> =>
  database.transaction((inside) => rollUpInside(inside, book))

/** The same inside a transaction. */
export async function rollUpInside(inside: Database, book: PriceBook): Promise<readonly string[]> {
  await inside.lock(['roll-up'])
  const version = await keepPriceBook(inside, book)
  const rater = await raterOf(inside, { book, version })
  const dirty = await days(inside, 'SELECT day FROM dirty_days ORDER BY day')
  for (const day of dirty) {
    // First of all: what changes from here on makes the day dirty again.
    await inside.run('DELETE FROM dirty_days WHERE day = ?', [day])
    await writeDay(inside, rater, day, await inside.all(sumOfDay, [day]))
  }
  const stale = (
    await days(inside, 'SELECT day FROM rated_days WHERE price_version <> ? ORDER BY day', [
      version,
    ])
  ).filter((day) => !rater.isClosed(day))
  for (const day of stale) {
    const sql = `SELECT day, ${columns.join(', ')} FROM daily_usage WHERE day = ? ORDER BY number`
    await writeDay(inside, rater, day, await inside.all(sql, [day]))
  }
  return [...dirty, ...stale].sort()
}

const columns = [...usageGroups, ...usageSums]

const tokens = tokenKinds.map(tokenColumn)

/** Calls with tokens and without are apart, for one is billed by tokens and the other is not. */
const calls = `SELECT day, ${usageGroups.filter((column) => column !== 'is_error').join(', ')},
    CASE WHEN status >= 400 THEN 1 ELSE 0 END AS is_error,
    CASE WHEN ${tokens.join(' + ')} > 0 THEN 1 ELSE 0 END AS has_tokens,
    1 AS calls, is_stream AS streams, COALESCE(latency, 0) AS latency, ${tokens.join(', ')}, reasoning
  FROM calls WHERE day = ? AND is_metered = 1`

const groups = ['day', ...usageGroups, 'has_tokens'].join(', ')

const sumOfDay = `SELECT ${groups}, ${usageSums.map((column) => `SUM(${column}) AS ${column}`).join(', ')}
  FROM (${calls}) AS calls_of_day GROUP BY ${groups} ORDER BY ${groups}`

async function days(
  database: Database,
  sql: string,
  values: readonly SqlValue[] = [],
): Promise<readonly string[]> {
  return (await database.all(sql, values)).map(({ day }) => String(day))
}

interface Prices {
  readonly book: PriceBook
  readonly version: string
}

interface Rater {
  readonly pricesOn: (day: string) => Promise<Prices>
  readonly isClosed: (day: string) => boolean
}

async function raterOf(database: Database, current: Prices): Promise<Rater> {
  const closed = await closedMonths(database)
  const kept = new Map<string, PriceBook>([[current.version, current.book]])
  return {
    isClosed: (day) => closed.has(day.slice(0, 7)),
    pricesOn: async (day) => {
      const version = closed.get(day.slice(0, 7)) ?? current.version
      const book = kept.get(version) ?? (await keptPriceBook(database, version))
      kept.set(version, book)
      return { version, book }
    },
  }
}

async function writeDay(
  database: Database,
  rater: Rater,
  day: string,
  rows: readonly Row[],
): Promise<void> {
  const { version, book } = await rater.pricesOn(day)
  await database.run('DELETE FROM daily_usage WHERE day = ?', [day])
  await database.insert(
    'daily_usage',
    ['day', 'number', ...columns, ...ratedColumns],
    rows.map((row, at) => [
      day,
      at,
      ...columns.map((column) => row[column] ?? null),
      ...ratedValues(row, book),
    ]),
  )
  await database.run(
    `INSERT INTO rated_days (day, price_version) VALUES (?, ?)
     ON CONFLICT (day) DO UPDATE SET price_version = excluded.price_version`,
    [day, version],
  )
}

function ratedValues(row: Row, book: PriceBook): readonly SqlValue[] {
  const rated = believable(rateSum(usageRow(row), book))
  const reason = rated.state === 'unpriced' ? storableText(rated.reason) : null
  return [
    rated.state,
    `${rated.cost ?? 0n}`,
    chargesText(rated.byKind),
    rated.model ?? null,
    reason,
  ]
}

/** The greatest number that a column holds. */
const greatest = 2n ** 63n - 1n

/** A quantity beyond belief shall not make that nothing can be added up. */
const believable = (rated: Rated): Rated =>
  (rated.cost ?? 0n) <= greatest
    ? rated
    : { state: 'unpriced', byKind: {}, reason: 'the cost is beyond belief' }
