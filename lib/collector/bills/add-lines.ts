import type { BillLine } from '../allocation/bill.ts'
import { resourceKey } from '../allocation/resource-key.ts'
import type { Decimal } from '../money/decimal.ts'
import { divideHalfEven } from '../money/divide-half-even.ts'

/** A row of a bill as it was read: its amounts are not rounded yet. */
export interface BillEntry extends Omit<BillLine, 'cost' | 'tokens'> {
  readonly cost: Decimal
  /** What the meter counted, `unknown` where that may have been tokens; nothing for a credit. */
  readonly tokens?: Decimal | 'unknown'
}

/**
 * The lines of a bill: what a meter of a resource cost on a day is one line, whatever the rows.
 * Amounts are added up exactly, and rounded once.
 */
export function addLines(entries: Iterable<BillEntry>): readonly BillLine[] {
  const sums = new Map<string, BillEntry>()
  for (const entry of entries) {
    const { resource, meter, day, currency } = entry
    const key = JSON.stringify([resourceKey(resource), meter, day, currency])
    const found = sums.get(key)
    sums.set(key, found ? together(found, entry) : entry)
  }
  return [...sums.values()].map(({ cost, tokens, ...line }) => ({
    ...line,
    cost: rounded(cost, 9),
    ...(typeof tokens === 'object' && { tokens: rounded(tokens, 0) }),
  }))
}

function together(a: BillEntry, b: BillEntry): BillEntry {
  const tokens = tokensOf(a.tokens, b.tokens)
  return { ...a, cost: plus(a.cost, b.cost), ...(tokens && { tokens }) }
}

function tokensOf(a: BillEntry['tokens'], b: BillEntry['tokens']): BillEntry['tokens'] {
  if (a === undefined || b === undefined) return a ?? b
  return a === 'unknown' || b === 'unknown' ? 'unknown' : plus(a, b)
}

const plus = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale)
  return { digits: digitsAt(a, scale) + digitsAt(b, scale), scale }
}

const digitsAt = ({ digits, scale }: Decimal, other: number): bigint =>
  digits * 10n ** BigInt(other - scale)

const rounded = ({ digits, scale }: Decimal, decimals: number): bigint =>
  divideHalfEven(digits * 10n ** BigInt(decimals), 10n ** BigInt(scale))
