import type { Correction, Month, Statement, StatementRow } from './statement.ts'

/** What consumers should have paid for a month, as it is known now. */
export type Truth = (month: Month) => readonly StatementRow[]

/**
 * What closed months lack to be true: the difference between what is known now and everything that
 * was stated of them, the corrections of later months included.
 */
export function corrections(closed: readonly Statement[], truth: Truth): readonly Correction[] {
  return closed
    .map(({ month }) => month)
    .sort()
    .flatMap((month) => {
      const stated = totals(statedOf(closed, month))
      const known = totals(truth(month))
      const keys = [...new Set([...stated.keys(), ...known.keys()])].sort()
      return keys
        .map((key) => {
          const { consumer, currency } = (known.get(key) ?? stated.get(key))!
          const cost = (known.get(key)?.cost ?? 0n) - (stated.get(key)?.cost ?? 0n)
          return { of: month, consumer, currency, cost }
        })
        .filter(({ cost }) => cost !== 0n)
    })
}

const statedOf = (closed: readonly Statement[], month: Month): readonly StatementRow[] =>
  closed.flatMap((statement) => [
    ...(statement.month === month ? statement.rows : []),
    ...statement.corrections.filter(({ of }) => of === month),
  ])

/** The rows, one for each consumer and currency. */
export function totals(rows: readonly StatementRow[]): ReadonlyMap<string, StatementRow> {
  const sums = new Map<string, StatementRow>()
  for (const { consumer, currency, cost } of rows) {
    const key = JSON.stringify([consumer, currency])
    sums.set(key, { consumer, currency, cost: cost + (sums.get(key)?.cost ?? 0n) })
  }
  return sums
}
