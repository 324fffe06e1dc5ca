import { sumBy } from '../../collector/allocation/sum-by.ts'
import type { ChargebackLine } from '../../collector/chargeback/chargeback.ts'
import { linesTogether } from '../../collector/chargeback/lines-together.ts'
import { nobody } from '../../collector/chargeback/stated-names.ts'
import { allTokens } from '../../collector/reports/usage-total.ts'
import type { AllocatedCharge } from '../../collector/star/fact-allocation.ts'
import type { ChargedMonth } from './charged-month.ts'

/** What each subscription pays for a month, and what nobody does: together, what was paid. */
export function allocatedCharges({ charges, rows }: ChargedMonth): readonly AllocatedCharge[] {
  const unpriced = sumBy(
    rows.filter(({ state }) => state === 'unpriced'),
    ({ dimensions }) => dimensions.subscription ?? '',
    ({ tokens }) => BigInt(allTokens(tokens)),
  )
  const nobodys = charges.unallocated.map(
    ({ currency, cost }): ChargebackLine => ({
      values: [nobody],
      currency,
      calls: 0,
      tokens: 0,
      unpricedCalls: 0,
      shared: 0n,
      idle: 0n,
      corrections: 0n,
      charged: cost,
    }),
  )
  return linesTogether([...charges.lines, ...nobodys]).map(
    ({ values: [consumer = ''], currency, charged, idle, rated }) => ({
      consumer,
      currency,
      allocated: charged,
      idle,
      ...(rated !== undefined && { rated, variance: charged - rated }),
      unpricedTokens: unpriced.get(consumer) ?? 0n,
    }),
  )
}
