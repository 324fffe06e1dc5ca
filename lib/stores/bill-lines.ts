import type { BillLine } from '../collector/allocation/bill.ts'
import type { Database } from './database.ts'

/** Some days, both included. */
export interface BillDays {
  readonly from: string
  readonly to: string
}

/**
 * Keeps the lines of a bill; those that the same source gave for these days before are replaced, so
 * that an import may be done again.
 */
export const keepBill = (
  database: Database,
  source: string,
  { from, to, lines }: BillDays & { readonly lines: readonly BillLine[] },
): Promise<void> =>
  database.transaction(async (inside) => {
    await inside.lock(['bill'])
    await inside.run('DELETE FROM bill_lines WHERE source = ? AND day >= ? AND day <= ?', [
      source,
      from,
      to,
    ])
    await inside.insert(
      'bill_lines',
      ['source', 'day', 'resource', 'meter', 'currency', 'cost', 'tokens'],
      lines.map(({ day, resource, meter, currency, cost, tokens }) => [
        source,
        day,
        resource,
        meter,
        currency,
        `${cost}`,
        tokens === undefined ? null : `${tokens}`,
      ]),
    )
  })

/** The lines of the bill of some days, of all sources. */
export async function billLines(
  database: Database,
  { from, to }: BillDays,
): Promise<readonly BillLine[]> {
  const rows = await database.all(
    `SELECT day, resource, meter, currency, cost, tokens FROM bill_lines
     WHERE day >= ? AND day <= ? ORDER BY day, resource, meter, currency, source`,
    [from, to],
  )
  return rows.map((row) => ({
    day: String(row['day']),
    resource: String(row['resource']),
    meter: String(row['meter']),
    currency: String(row['currency']),
    cost: BigInt(String(row['cost'])),
    ...(row['tokens'] !== null && { tokens: BigInt(String(row['tokens'])) }),
  }))
}
