import type { BillLine } from '../collector/allocation/bill.ts'
import { groupBy } from '../collector/allocation/group-by.ts'
import type { Database, Row } from './database.ts'

/** Some days, both included. */
export interface BillDays {
  readonly from: string
  readonly to: string
}

/** A bill of some days. */
export interface DaysOfBill extends BillDays {
  readonly lines: readonly BillLine[]
}

/**
 * Keeps the lines of a bill; those that the same source gave for these days before are replaced, so
 * that an import may be done again.
 */
export const keepBill = (database: Database, source: string, bill: DaysOfBill): Promise<void> =>
  database.transaction(async (inside) => {
    await inside.lock(['bill'])
    await replace(inside, source, bill)
  })

/**
 * Keeps an export of the bill: of each Azure subscription that is in it, the days of the export are
 * replaced, and go before what Cost Management said of them.
 */
export const keepExport = (database: Database, bill: DaysOfBill): Promise<void> =>
  database.transaction(async (inside) => {
    await inside.lock(['bill'])
    for (const [account, lines] of groupBy(bill.lines, accountOf)) {
      await replace(inside, `${exported}${account}`, { ...bill, lines })
    }
  })

const exported = 'export '

/** The Azure subscription of a line; nothing where a cost has no resource. */
const accountOf = ({ resource }: Pick<BillLine, 'resource'>): string =>
  /^\/subscriptions\/([^/]+)/i.exec(resource)?.[1]?.toLowerCase() ?? ''

async function replace(
  inside: Database,
  source: string,
  { from, to, lines }: DaysOfBill,
): Promise<void> {
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
}

/** The lines of the bill of some days; what an export says of a subscription and a day is said once. */
export async function billLines(
  database: Database,
  { from, to }: BillDays,
): Promise<readonly BillLine[]> {
  const rows = await database.all(
    `SELECT source, day, resource, meter, currency, cost, tokens FROM bill_lines
     WHERE day >= ? AND day <= ? ORDER BY day, resource, meter, currency, source`,
    [from, to],
  )
  const lines = rows.map((row) => ({ source: String(row['source']), line: billLine(row) }))
  const isExported = new Set(
    lines.filter(({ source }) => source.startsWith(exported)).map(({ line }) => placeOf(line)),
  )
  return lines
    .filter(({ source, line }) => source.startsWith(exported) || !isExported.has(placeOf(line)))
    .map(({ line }) => line)
}

const placeOf = (line: BillLine): string => `${line.day} ${accountOf(line)}`

const billLine = (row: Row): BillLine => ({
  day: String(row['day']),
  resource: String(row['resource']),
  meter: String(row['meter']),
  currency: String(row['currency']),
  cost: BigInt(String(row['cost'])),
  ...(row['tokens'] !== null && { tokens: BigInt(String(row['tokens'])) }),
})
