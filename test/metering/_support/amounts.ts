import { nanoOf } from '../../../lib/collector/money/nano.ts'

/** A row of a report. */
export type Row = Readonly<Record<string, unknown>>

/** An amount of a report in billionths. */
export function amountOf(value: unknown): bigint {
  const amount = nanoOf(String(value))
  if (amount === undefined) throw new Error(`${value} is no amount.`)
  return amount
}
