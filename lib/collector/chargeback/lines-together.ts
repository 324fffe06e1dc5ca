import { type ChargebackLine, consumerName } from './chargeback.ts'

/** Lines of the same consumer and currency as one. */
export function linesTogether(lines: readonly ChargebackLine[]): readonly ChargebackLine[] {
  const sums = new Map<string, ChargebackLine>()
  for (const line of lines) {
    const key = `${consumerName(line.values)} ${line.currency}`
    const found = sums.get(key)
    sums.set(key, found ? plus(found, line) : line)
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}

function plus(a: ChargebackLine, b: ChargebackLine): ChargebackLine {
  const rated = a.rated ?? b.rated
  return {
    values: a.values,
    currency: a.currency,
    calls: a.calls + b.calls,
    tokens: a.tokens + b.tokens,
    unpricedCalls: a.unpricedCalls + b.unpricedCalls,
    ...(rated !== undefined && { rated: (a.rated ?? 0n) + (b.rated ?? 0n) }),
    shared: a.shared + b.shared,
    idle: a.idle + b.idle,
    corrections: a.corrections + b.corrections,
    charged: a.charged + b.charged,
  }
}
