import {
  type Chargeback,
  type ChargebackOf,
  chargeback,
} from '../../collector/chargeback/chargeback.ts'
import { bySubscription } from '../../collector/chargeback/month-truth.ts'
import { withStatements } from '../../collector/chargeback/with-statements.ts'
import type { Month, Statement } from '../../collector/periods/statement.ts'
import { statements } from '../../stores/closed-months.ts'
import type { Collector } from '../collector.ts'
import { chargebackOf } from '../reports/month-charges.ts'

/** A month charged to subscriptions, and the very rows that it was charged from. */
export interface ChargedMonth extends Omit<ChargebackOf, 'keys'> {
  readonly charges: Chargeback
  /** Of a closed month. */
  readonly statement?: Statement
}

/** Charges a month to subscriptions; a closed one adds up to its statement. */
export async function chargedMonth(collector: Collector, month: Month): Promise<ChargedMonth> {
  const of = await chargebackOf(collector, month)
  const stated = await statements(collector.database)
  const statement = stated.find((each) => each.month === month)
  const charges = chargeback({ ...of, keys: [bySubscription] })
  return {
    ...of,
    charges: withStatements(charges, { month, statements: stated, keys: 1 }),
    ...(statement && { statement }),
  }
}
