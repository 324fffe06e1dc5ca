import { type TokenCounts, tokenKinds } from '../collector/usage/token-counts.ts'
import type { UsageQuality } from '../collector/usage/usage-call.ts'
import type { Dimensions } from '../collector/usage/usage-part.ts'
import { dimensionColumns, tokenColumn } from './call-columns.ts'
import type { Database, Row } from './database.ts'
import { rollUp } from './roll-up.ts'

/** The usage of calls that have everything in common that was asked for, on one day. */
export interface UsageSum {
  readonly day: string
  readonly dimensions: Dimensions
  readonly attributes: Readonly<Record<string, string>>
  readonly quality: UsageQuality
  readonly quantities: Readonly<Record<string, string | number>>
  readonly calls: number
  readonly errors: number
  readonly streams: number
  /** Milliseconds, of all calls together. */
  readonly latency: number
  readonly tokens: TokenCounts
  readonly reasoning: number
}

/** What prices depend on. */
const priced: readonly (keyof Dimensions)[] = [
  'deployment',
  'model',
  'serviceTier',
  'backendRegion',
]

/** The usage of the days `from` to `to`, both included, by day, some dimensions and what is priced. */
export async function usageSums(
  database: Database,
  {
    from,
    to,
    by,
    withAttributes = false,
  }: {
    readonly from: string
    readonly to: string
    readonly by: readonly Exclude<keyof Dimensions, 'session'>[]
    readonly withAttributes?: boolean
  },
): Promise<readonly UsageSum[]> {
  await rollUp(database)
  const keys = [...new Set([...priced, ...by])]
  const groups = [
    'day',
    ...keys.map((key) => dimensionColumns[key]),
    ...(withAttributes ? ['attributes'] : []),
    'quality',
    'quantities',
  ].join(', ')
  const sums = [
    'calls',
    'errors',
    'streams',
    'latency',
    ...tokenKinds.map(tokenColumn),
    'reasoning',
  ]
  const rows = await database.all(
    `SELECT ${groups}, ${sums.map((column) => `SUM(${column}) AS ${column}`).join(', ')}
     FROM daily_usage WHERE day >= ? AND day <= ? GROUP BY ${groups} ORDER BY ${groups}`,
    [from, to],
  )
  return rows.map((row) => usageSum(row, keys))
}

function usageSum(row: Row, keys: readonly (keyof Dimensions)[]): UsageSum {
  const number = (column: string): number => Number(row[column] ?? 0)
  const dimensions = keys.flatMap((key) => {
    const value = row[dimensionColumns[key]]
    return value === null || value === undefined ? [] : [[key, String(value)] as const]
  })
  const tokens = tokenKinds.map((kind) => [kind, number(tokenColumn(kind))] as const)
  return {
    day: String(row['day']),
    dimensions: Object.fromEntries(dimensions),
    attributes: JSON.parse(String(row['attributes'] ?? '{}')),
    quality: String(row['quality']) as UsageQuality,
    quantities: JSON.parse(String(row['quantities'])),
    calls: number('calls'),
    errors: number('errors'),
    streams: number('streams'),
    latency: number('latency'),
    tokens: Object.fromEntries(tokens) as unknown as TokenCounts,
    reasoning: number('reasoning'),
  }
}
