import type { ConsumerStatement } from '../../../../lib/collector/statements/consumer-statement.ts'
import { usageLines } from '../../../../lib/collector/statements/usage-lines.ts'
import { ratedSum } from './rated-sums.ts'

/** A statement of 0.006 for usage and nothing else. */
export const statement = (rest: Partial<ConsumerStatement> = {}): ConsumerStatement => ({
  consumer: 'team-a',
  month: '2026-11',
  currency: 'EUR',
  usage: usageLines([ratedSum()]),
  ...rest,
})

/** One with everything that there may be; it comes to 0.02. */
export const fullStatement = statement({
  shared: [{ name: 'Gateway', cost: 10_000_000n }],
  idle: 1_000_000n,
  corrections: [{ of: '2026-10', cost: -2_000_000n }],
  total: 20_000_000n,
  closed: { at: '2026-12-03T08:00:00.000Z', priceVersion: 'v7', digest: 'abc123' },
})
