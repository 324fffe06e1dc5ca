import type { BillLine } from '../allocation/bill.ts'
import { resourceKey } from '../allocation/resource-key.ts'

/** A bill as one line of JSON that is the same in whatever order its lines came, to be hashed. */
export const billText = (lines: readonly BillLine[]): string =>
  JSON.stringify(lines.map(row).sort())

const row = ({ resource, meter, day, cost, currency, tokens }: BillLine): string =>
  JSON.stringify([
    day,
    resourceKey(resource),
    meter,
    currency,
    `${cost}`,
    tokens === undefined ? null : `${tokens}`,
  ])
