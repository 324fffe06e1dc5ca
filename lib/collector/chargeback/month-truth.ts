import type { StatementRow } from '../periods/statement.ts'
import type { GroupKey } from '../reports/group-key.ts'
import { groupKey } from '../reports/group-key.ts'
import { type ChargebackOf, chargeback } from './chargeback.ts'
import { nobody, noSubscription } from './stated-names.ts'

/** What statements are by. */
export const bySubscription = groupKey('subscription') as GroupKey

/** What subscriptions owe for a month as it is known now; together it is what was paid. */
export function monthTruth(of: Omit<ChargebackOf, 'keys'>): readonly StatementRow[] {
  const { lines, unallocated } = chargeback({ ...of, keys: [bySubscription] })
  return [
    ...lines.map(({ values: [consumer], currency, charged }) => ({
      consumer: consumer ?? noSubscription,
      currency,
      cost: charged,
    })),
    ...unallocated.map(({ currency, cost }) => ({ consumer: nobody, currency, cost })),
  ]
}
