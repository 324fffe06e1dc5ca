import { allocateBill } from '../../collector/allocation/allocate-bill.ts'
import { metersOf } from '../../collector/bills/meters-of.ts'
import { ratedUsage } from '../../collector/bills/rated-usage.ts'
import { type ReconciledResource, reconciliation } from '../../collector/bills/reconciliation.ts'
import { resourceOf } from '../../collector/bills/resource-of.ts'
import type { Cell, Column } from '../../collector/render/table.ts'
import type { Report } from '../../collector/reports/report.ts'
import { UserError } from '../../workspace/user-error.ts'
import type { Collector } from '../collector.ts'
import type { ReportQuestion } from '../questions/report-question.ts'
import { chargebackOf } from './month-charges.ts'

/** Whether the bill and the gateway tell of the same calls, by resource. */
export async function reconcileAnswer(
  collector: Collector,
  { month }: ReportQuestion,
): Promise<Report> {
  if (month === undefined)
    throw new UserError('A bill is reconciled by the month: ask for `month`.')
  const { rows, book, bill } = await chargebackOf(collector, month)
  const lines = bill?.lines ?? []
  const { resources, meters: named, idle, period } = bill?.settings ?? {}
  const usage = ratedUsage(rows, {
    consumerOf: ({ dimensions: { subscription } }) => subscription ?? '',
    resourceOf: resourceOf({
      ...(resources && { resources }),
      known: lines.map(({ resource }) => resource),
    }),
  })
  const meters = metersOf(named, lines)
  const bills = allocateBill(lines, usage, {
    ratedCurrency: book.currency,
    meters,
    ...(idle && { idle }),
    ...(period && { period }),
  })
  const found = reconciliation(bills, usage, { lines, meters, ...(period && { period }) })
  return {
    title: `Bill and gateway in ${month}`,
    table: {
      columns: columns.map(({ name, kind }) => ({ name, kind })),
      rows: found.map((each) => columns.map(({ value }) => value(each))),
    },
    facts: { month, currency: book.currency, asOf: collector.now(), billLines: lines.length },
    notes: lines.length > 0 ? [] : [`No bill was imported for ${month}.`],
  }
}

interface ReconcileColumn extends Column {
  readonly value: (resource: ReconciledResource) => Cell
}

const money = (name: string, value: ReconcileColumn['value']): ReconcileColumn => ({
  name,
  kind: 'money',
  value,
})

const columns: readonly ReconcileColumn[] = [
  { name: 'resource', kind: 'text', value: ({ resource }) => resource },
  { name: 'currency', kind: 'text', value: ({ currency }) => currency },
  money('billed', ({ billed }) => billed),
  money('allocated', ({ allocated }) => allocated),
  money('unallocated', ({ unallocated }) => unallocated),
  money('bypassed', ({ bypassed }) => bypassed),
  money('idle', ({ idle }) => idle),
  money('rated', ({ rated }) => rated),
  money('variance', ({ variance }) => variance),
  { name: 'coverage', kind: 'number', value: ({ coverage }) => coverage },
  { name: 'bypassedTokens', kind: 'number', value: ({ bypassedTokens }) => bypassedTokens },
  { name: 'finding', kind: 'text', value: ({ finding }) => finding },
]
