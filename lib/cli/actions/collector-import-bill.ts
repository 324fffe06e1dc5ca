import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { sumBy } from '../../collector/allocation/sum-by.ts'
import { billServices } from '../../collector/bills/bill-services.ts'
import { readBill } from '../../collector/bills/read-bill.ts'
import { shownAmount } from '../../collector/money/amount-text.ts'
import { keepExport } from '../../stores/bill-lines.ts'
import { UserError } from '../../workspace/user-error.ts'
import { counted } from '../counted.ts'
import type { Io } from '../io.ts'
import type { StoreOptions } from '../store-options.ts'
import { withCollector } from '../with-collector.ts'

/** Reads an export of the bill into the store; the same days may be imported again. */
export async function importBill(io: Io, file: string, options: StoreOptions): Promise<number> {
  const text = await readFile(resolve(io.cwd, file), 'utf8').catch((cause: Error) => {
    throw new UserError(`${file} cannot be read: ${cause.message}.`, { cause })
  })
  return withCollector(io, options, async ({ settings, database }) => {
    const { services = billServices, type } = settings.bill ?? {}
    const bill = readBill(text, { services, ...(type && { type }) })
    if ('problem' in bill) throw new UserError(`${basename(file)}: ${bill.problem}`)
    const { lines, rejected, others, from, to } = bill
    for (const { row, reason } of rejected.slice(0, 20)) io.err(`Row ${row}: ${reason}\n`)
    if (rejected.length > 0) {
      throw new UserError(
        `${counted(rejected.length, 'row')} of ${basename(file)} cannot be read.`,
        {
          hint: 'Nothing was imported: a bill with rows missing would not add up.',
        },
      )
    }
    await keepExport(database, { lines, from, to })
    const sums = sumBy(
      lines,
      ({ currency }) => currency,
      ({ cost }) => cost,
    )
    const amounts = [...sums].map(([currency, cost]) => `${shownAmount(cost)} ${currency}`)
    io.out(
      `${counted(lines.length, 'line')} from ${from} to ${to}: ${amounts.join(', ') || 'nothing'}` +
        `${others > 0 ? `; ${counted(others, 'row')} of other services` : ''}\n`,
    )
    return 0
  })
}
