import { totals } from '../periods/corrections.ts'
import type { Month, Statement } from '../periods/statement.ts'
import type { Chargeback, ChargebackLine } from './chargeback.ts'
import { nobody, noSubscription } from './stated-names.ts'

/**
 * A closed month adds up to its statement, whatever has become known since: what differs stands in
 * a line of corrections for each subscription, as do those of earlier months that were stated with
 * it. `keys` is how many keys the lines have, the subscription first.
 */
export function withStatements(
  { lines, ...rest }: Chargeback,
  { month, statements, keys }: StatedMonth,
): Chargeback {
  const statement = statements.find((each) => each.month === month)
  if (!statement) return { lines, ...rest }
  const stated = totals([...statement.rows, ...statement.corrections])
  const computed = totals([
    ...lines.map(({ values: [consumer], currency, charged }) => ({
      consumer: consumer ?? noSubscription,
      currency,
      cost: charged,
    })),
    ...rest.unallocated.map(({ currency, cost }) => ({ consumer: nobody, currency, cost })),
  ])
  const all = [...new Set([...stated.keys(), ...computed.keys()])].sort()
  const corrections = all.flatMap((key): readonly ChargebackLine[] => {
    const { consumer, currency } = (stated.get(key) ?? computed.get(key))!
    const cost = (stated.get(key)?.cost ?? 0n) - (computed.get(key)?.cost ?? 0n)
    if (cost === 0n) return []
    const subscription = consumer === noSubscription ? undefined : consumer
    const values = [subscription, ...Array.from({ length: keys - 1 }, () => undefined)]
    return [{ ...none, values, currency, corrections: cost, charged: cost }]
  })
  return { ...rest, lines: [...lines, ...corrections] }
}

/** A month that may be closed. */
export interface StatedMonth {
  readonly month: Month
  readonly statements: readonly Statement[]
  readonly keys: number
}

const none = {
  calls: 0,
  tokens: 0,
  unpricedCalls: 0,
  shared: 0n,
  idle: 0n,
  corrections: 0n,
  charged: 0n,
} as const
