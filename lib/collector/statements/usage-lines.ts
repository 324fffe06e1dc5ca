import { groupBy } from '../allocation/group-by.ts'
import { sum } from '../allocation/sum-by.ts'
import { plus } from '../money/decimal.ts'
import type { RatedSum } from '../reports/rated-sum.ts'
import { tokenKinds } from '../usage/token-counts.ts'
import { type ChargedUsage, chargedUsage } from './charged-usage.ts'

/** The usage of rows as the lines of a statement: one for each model, kind and price. */
export function usageLines(rows: readonly RatedSum[]): readonly ChargedUsage[] {
  const lines = groupBy(rows.flatMap(chargedUsage), ({ quantity: _, cost: __, ...same }) =>
    JSON.stringify([
      same.model,
      `${kinds.indexOf(same.kind)}`.padStart(2, '0'),
      same.unit,
      same.unitPrice ?? null,
      same.per ?? null,
    ]),
  )
  return [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => together(same))
}

const kinds: readonly ChargedUsage['kind'][] = [...tokenKinds, 'quantity']

const together = (lines: readonly ChargedUsage[]): ChargedUsage => ({
  ...lines[0]!,
  quantity: lines.map(({ quantity }) => quantity).reduce(plus),
  cost: sum(lines.map(({ cost }) => cost)),
})
