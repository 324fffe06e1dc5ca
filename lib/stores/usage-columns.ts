import type { Charges } from '../collector/rating/rated.ts'
import type { RatedSum } from '../collector/reports/rated-sum.ts'
import { type TokenCounts, tokenKinds } from '../collector/usage/token-counts.ts'
import type { UsageQuality } from '../collector/usage/usage-call.ts'
import type { Dimensions } from '../collector/usage/usage-part.ts'
import { dimensionColumns, tokenColumn } from './call-columns.ts'
import type { Row } from './database.ts'

const { session: _, ...rolledUp } = dimensionColumns

/** The columns of the dimensions in roll-ups: without sessions, of which there are too many. */
export const usageDimensions = rolledUp

/** A dimension that roll-ups have. */
export type UsageDimension = keyof typeof usageDimensions

/** What calls have in common that are one row of a day. */
export const usageGroups: readonly string[] = [
  ...Object.values(usageDimensions),
  'attributes',
  'quality',
  'quantities',
  'is_error',
  'is_provisioned',
]

/** What is added up. */
export const usageSums: readonly string[] = [
  'calls',
  'streams',
  'latency',
  ...tokenKinds.map(tokenColumn),
  'reasoning',
]

/** What the price book says of a row. */
export const ratedColumns: readonly string[] = [
  'state',
  'cost',
  'charges',
  'priced_model',
  'reason',
]

/** A row before it is rated. */
export interface UsageRow
  extends Omit<RatedSum, 'state' | 'cost' | 'charges' | 'pricedModel' | 'reason' | 'errors'> {
  readonly isError: boolean
}

const columnOfDimension = Object.entries(usageDimensions)

const columnOfKind = tokenKinds.map((kind) => [kind, tokenColumn(kind)] as const)

/** Reads a row as far as it is usage. */
export function usageRow(row: Row): UsageRow {
  const number = (column: string): number => Number(row[column] ?? 0)
  const dimensions: Record<string, string> = {}
  for (const [key, column] of columnOfDimension) {
    const value = row[column] ?? undefined
    if (value !== undefined) dimensions[key] = String(value)
  }
  const tokens: Record<string, number> = {}
  for (const [kind, column] of columnOfKind) tokens[kind] = number(column)
  return {
    day: String(row['day']),
    dimensions: dimensions as Dimensions,
    attributes: JSON.parse(String(row['attributes'])),
    quality: String(row['quality']) as UsageQuality,
    quantities: JSON.parse(String(row['quantities'])),
    isError: number('is_error') === 1,
    isProvisioned: number('is_provisioned') === 1,
    calls: number('calls'),
    streams: number('streams'),
    latency: number('latency'),
    tokens: tokens as unknown as TokenCounts,
    reasoning: number('reasoning'),
  }
}

/** Reads a whole row; its cost has to be asked for as text, which is exact. */
export function ratedSum(row: Row): RatedSum {
  const { isError, ...usage } = usageRow(row)
  const text = (column: string): string | undefined =>
    row[column] === null || row[column] === undefined ? undefined : String(row[column])
  const pricedModel = text('priced_model')
  const reason = text('reason')
  return {
    ...usage,
    errors: isError ? usage.calls : 0,
    state: String(row['state']) as RatedSum['state'],
    cost: BigInt(text('cost') ?? 0),
    charges: chargesIn(String(row['charges'])),
    ...(pricedModel !== undefined && { pricedModel }),
    ...(reason !== undefined && { reason }),
  }
}

/** Charges as JSON, whose costs are texts. */
export const chargesText = (charges: Charges): string =>
  JSON.stringify(charges, (_key, value) => (typeof value === 'bigint' ? `${value}` : value))

const chargesIn = (text: string): Charges =>
  JSON.parse(text, (key, value) => (key === 'cost' ? BigInt(value) : value))
