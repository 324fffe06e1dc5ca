import { sumBy } from '../../collector/allocation/sum-by.ts'
import { exactAmount } from '../../collector/money/amount-text.ts'
import { closeMonth } from '../../metering/jobs/close-month.ts'
import { UserError } from '../../workspace/user-error.ts'
import type { Io } from '../io.ts'
import type { StoreOptions } from '../store-options.ts'
import { withCollector } from '../with-collector.ts'

/** Closes a month: what it came to is stated for good. */
export async function closeCollected(
  io: Io,
  month: string,
  options: StoreOptions,
): Promise<number> {
  return withCollector(io, options, async (collector) => {
    const closed = await closeMonth(collector, month)
    if ('problem' in closed) throw new UserError(closed.problem)
    const { statement, digest, warnings } = closed
    for (const warning of warnings) io.err(`${warning}\n`)
    const sums = sumBy(
      [...statement.rows, ...statement.corrections],
      ({ currency }) => currency,
      ({ cost }) => cost,
    )
    const amounts = [...sums].map(([currency, cost]) => `${exactAmount(cost)} ${currency}`)
    io.out(`${month} is closed: ${amounts.join(', ') || 'nothing was used'}\n`)
    io.out(`  statement ${digest}\n  prices    ${statement.priceVersion}\n`)
    return 0
  })
}
