import type { Report } from '../../lib/collector/reports/report.ts'
import type { BenchCall } from './bench-calls.ts'

const columns = [
  'calls',
  'errors',
  'streams',
  'inputTokens',
  'cachedInputTokens',
  'outputTokens',
  'reasoningTokens',
  'tokens',
  'cost',
  'unpricedCalls',
  'pendingCalls',
] as const

/** What a month, a subscription and a model add up to, by all three. */
export type Sums = ReadonlyMap<string, readonly bigint[]>

/** What reports by subscription and model have to say of calls, and of those that were before. */
export function expectedReport(calls: Iterable<BenchCall>, before: Sums = new Map()): Sums {
  const sums = new Map(before)
  for (const { month, subscription, model = '', ...call } of calls) {
    const { errors, streams, input, cachedInput, output, reasoning, cost } = call
    const tokens = input + cachedInput + output
    const amounts = [1, errors, streams, input, cachedInput, output, reasoning, tokens, cost, 0, 0]
    const key = `${month} ${subscription} ${model}`
    const found = sums.get(key)
    sums.set(
      key,
      amounts.map((amount, at) => BigInt(amount) + (found?.[at] ?? 0n)),
    )
  }
  return sums
}

/** What the reports of the months say. */
export function foundReport(
  reports: Iterable<{ readonly month: string; readonly report: Report }>,
): Sums {
  const found = new Map<string, readonly bigint[]>()
  for (const { month, report } of reports) {
    const { table } = report
    const places = columns.map((name) => table.columns.findIndex((each) => each.name === name))
    for (const row of table.rows) {
      const [subscription = '', model = ''] = row
      const key = `${month} ${subscription} ${model}`
      found.set(
        key,
        places.map((at) => BigInt(row[at] ?? -1)),
      )
    }
  }
  return found
}

/** What the reports say otherwise than they have to, at most ten lines of it. */
export function differences(expected: Sums, found: Sums): readonly string[] {
  const keys = new Set([...expected.keys(), ...found.keys()])
  const said = (sums: Sums, key: string): string => sums.get(key)?.join(' ') ?? 'nothing'
  return [...keys]
    .filter((key) => said(expected, key) !== said(found, key))
    .slice(0, 10)
    .map((key) => `${key}: ${said(found, key)} instead of ${said(expected, key)}`)
}
