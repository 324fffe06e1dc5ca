import { costQuery } from '../../azure/cost-management.ts'
import type { BillSettings } from '../../collector/settings/collector-settings.ts'
import { keepBill } from '../../stores/bill-lines.ts'
import { note, takeNote } from '../../stores/notes.ts'
import { UserError } from '../../workspace/user-error.ts'
import type { Collector } from '../collector.ts'
import { monthDays } from '../questions/report-question.ts'
import { alone } from './alone.ts'
import { azureOptions, type Outside } from './outside.ts'
import { recentMonths } from './recent-months.ts'

const imported = 'bill-imported'

/**
 * Imports the bill of the months that still change, once a day: more often it does not change.
 * @see https://learn.microsoft.com/azure/cost-management-billing/costs/manage-automation#data-latency-and-rate-limits
 */
export async function importBillJob(collector: Collector, outside: Outside): Promise<void> {
  const { database, settings, now } = collector
  const { scope, ...bill } = settings.bill ?? {}
  if (scope === undefined) return
  await alone(collector, 'import-bill', async (stay) => {
    const at = now()
    const today = at.slice(0, 10)
    if ((await note(database, imported)) === today) return
    for (const month of recentMonths(at)) {
      await stay()
      const { from, to } = monthDays(month)
      // Of days to come Cost Management answers those of the year before.
      await importDays(collector, outside, { ...bill, scope, from, to: to < today ? to : today })
    }
    await takeNote(database, imported, today)
  })
}

/** What is asked for, and of which days. */
interface DaysOfBill extends BillSettings {
  readonly scope: string
  readonly from: string
  readonly to: string
}

async function importDays(
  collector: Collector,
  outside: Outside,
  { scope, type, services, from, to }: DaysOfBill,
): Promise<void> {
  const { lines, rejected } = await costQuery({
    scope,
    from,
    to,
    ...(type && { type }),
    ...(services && { services }),
    ...azureOptions(collector, outside),
  })
  const [first] = rejected
  if (first && lines.length === 0) {
    throw new UserError(
      `Nothing of the bill from ${from} to ${to} can be read: ${first.reason} What was imported before is kept.`,
    )
  }
  await keepBill(collector.database, 'cost-management', { from, to, lines })
  outside.log(`Imported ${lines.length} lines of the bill from ${from} to ${to}.`)
  if (first) {
    outside.log(`${rejected.length} rows of it cannot be read; the first: ${first.reason}`)
  }
}
