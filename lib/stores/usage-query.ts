import { nanos } from '../collector/money/nano.ts'
import type { GroupKey } from '../collector/reports/group-key.ts'
import type { RatedSum } from '../collector/reports/rated-sum.ts'
import type { UsageTotal } from '../collector/reports/usage-total.ts'
import { type TokenCounts, tokenKinds } from '../collector/usage/token-counts.ts'
import { tokenColumn } from './call-columns.ts'
import type { Database, Dialect, Row, SqlValue } from './database.ts'
import { ratedColumns, ratedSum, usageDimensions, usageGroups, usageSums } from './usage-columns.ts'

/** What rows must have; `null` is nothing. */
export interface UsageFilter {
  readonly key: GroupKey
  readonly values: readonly (string | null)[]
}

/** Some days, both included, and what of them. */
export interface UsageSelection {
  readonly from: string
  readonly to: string
  readonly filters?: readonly UsageFilter[]
}

/** The usage of a selection, added up by keys, in their order; days have to be rolled up before. */
export async function usageTotals(
  database: Database,
  { by, ...selection }: UsageSelection & { readonly by: readonly GroupKey[] },
): Promise<readonly UsageTotal[]> {
  const { dialect } = database
  const keys = by.map((key, at) => ({ ...expression(dialect, key), name: `key_${at}` }))
  const { where, values } = condition(dialect, selection)
  const names = keys.map(({ name }) => name).join(', ')
  const rows = await database.all(
    `SELECT ${[...keys.map(({ sql, name }) => `${sql} AS ${name}`), ...measures].join(', ')}
     FROM daily_usage WHERE ${where}${names && ` GROUP BY ${names} ORDER BY ${names}`}`,
    [...keys.flatMap((key) => key.values), ...values],
  )
  return rows.map((row) => usageTotal(row, keys.length)).filter(({ calls }) => calls > 0)
}

/** The rows of a selection as they are rolled up. */
export async function ratedSums(
  database: Database,
  selection: UsageSelection,
): Promise<readonly RatedSum[]> {
  const { where, values } = condition(database.dialect, selection)
  const columns = ['day', ...usageGroups, ...usageSums, ...ratedColumns].map((column) =>
    column === 'cost' ? 'CAST(cost AS TEXT) AS cost' : column,
  )
  const rows = await database.all(
    `SELECT ${columns.join(', ')} FROM daily_usage WHERE ${where} ORDER BY day, number`,
    values,
  )
  return rows.map(ratedSum)
}

/** The names of the attributes that the calls of a selection have. */
export async function attributeNames(
  database: Database,
  selection: UsageSelection,
): Promise<readonly string[]> {
  const { where, values } = condition(database.dialect, selection)
  const keys = database.dialect.jsonKeys('daily_usage.attributes')
  const rows = await database.all(
    `SELECT DISTINCT keys.key AS name FROM daily_usage, ${keys} WHERE ${where} ORDER BY name`,
    values,
  )
  return rows.map(({ name }) => String(name))
}

/** The months that anything is known of that passes the filters, the earliest first. */
export async function usageMonths(
  database: Database,
  filters: readonly UsageFilter[] = [],
): Promise<readonly string[]> {
  const { where, values } = condition(database.dialect, { from: '', to: '9999', filters })
  const table = filters.length > 0 ? 'daily_usage' : 'rated_days'
  const rows = await database.all(
    `SELECT DISTINCT substr(day, 1, 7) AS month FROM ${table} WHERE ${where} ORDER BY month`,
    values,
  )
  return rows.map(({ month }) => String(month))
}

interface Sql {
  readonly sql: string
  readonly values: readonly SqlValue[]
}

const facts = { day: 'day', month: 'substr(day, 1, 7)', quality: 'quality', state: 'state' }

function expression(dialect: Dialect, key: GroupKey): Sql {
  switch (key.kind) {
    case 'dimension':
      return { sql: usageDimensions[key.name], values: [] }
    case 'fact':
      return { sql: facts[key.name], values: [] }
    case 'attribute':
      return { sql: dialect.jsonText('attributes'), values: [key.name] }
    default:
      return key satisfies never
  }
}

function condition(
  dialect: Dialect,
  { from, to, filters = [] }: UsageSelection,
): { readonly where: string; readonly values: readonly SqlValue[] } {
  const parts = filters.map(({ key, values }): Sql => {
    const { sql, values: own } = expression(dialect, key)
    const wanted = values.filter((value) => value !== null)
    const isNothing = values.includes(null)
    const places = wanted.map(() => '?').join(', ')
    const tests: readonly Sql[] = [
      ...(wanted.length > 0 ? [{ sql: `${sql} IN (${places})`, values: [...own, ...wanted] }] : []),
      ...(isNothing ? [{ sql: `(${sql}) IS NULL`, values: own }] : []),
    ]
    // Of no values at all, nothing is one.
    if (tests.length === 0) return { sql: '1 = 0', values: [] }
    return {
      sql: `(${tests.map((each) => each.sql).join(' OR ')})`,
      values: tests.flatMap((each) => each.values),
    }
  })
  return {
    where: ['day >= ? AND day <= ?', ...parts.map(({ sql }) => sql)].join(' AND '),
    values: [from, to, ...parts.flatMap(({ values }) => values)],
  }
}

const sumIf = (test: string, column: string, name: string): string =>
  `SUM(CASE WHEN ${test} THEN ${column} ELSE 0 END) AS ${name}`

const tokens = tokenKinds.map(tokenColumn)

const measures: readonly string[] = [
  ...usageSums.map((column) => `SUM(${column}) AS ${column}`),
  // In two parts, for SQLite adds up no more than 63 bits.
  `CAST(SUM(cost / ${nanos}) AS TEXT) AS cost`,
  `SUM(cost % ${nanos}) AS cost_nanos`,
  sumIf('is_error = 1', 'calls', 'errors'),
  sumIf("state = 'unpriced'", 'calls', 'unpriced_calls'),
  sumIf("state = 'unpriced'", `(${tokens.join(' + ')})`, 'unpriced_tokens'),
  sumIf("quality = 'pending'", 'calls', 'pending_calls'),
  sumIf("quality = 'estimate'", 'calls', 'estimated_calls'),
]

function usageTotal(row: Row, keys: number): UsageTotal {
  const number = (column: string): number => Number(row[column] ?? 0)
  const counts = tokenKinds.map((kind) => [kind, number(tokenColumn(kind))] as const)
  return {
    keys: Array.from({ length: keys }, (_, at) => {
      const value = row[`key_${at}`]
      return value === null || value === undefined ? undefined : String(value)
    }),
    calls: number('calls'),
    errors: number('errors'),
    streams: number('streams'),
    latency: number('latency'),
    tokens: Object.fromEntries(counts) as unknown as TokenCounts,
    reasoning: number('reasoning'),
    cost: BigInt(row['cost'] ?? 0) * nanos + BigInt(row['cost_nanos'] ?? 0),
    unpricedCalls: number('unpriced_calls'),
    unpricedTokens: number('unpriced_tokens'),
    pendingCalls: number('pending_calls'),
    estimatedCalls: number('estimated_calls'),
  }
}
