import { exactAmount } from '../money/amount-text.ts'
import type { Cell, Column } from '../render/table.ts'
import type { Report } from '../reports/report.ts'
import type { BudgetStatus } from './budget-status.ts'

/** How budgets stand. */
export function budgetReport(statuses: readonly BudgetStatus[], asOf: string): Report {
  return {
    title: `Budgets on ${asOf.slice(0, 10)}`,
    table: {
      columns: columns.map(({ name, kind }) => ({ name, kind })),
      rows: statuses.map((status) => columns.map(({ value }) => value(status))),
    },
    facts: { asOf },
    notes: statuses.length === 0 ? ['There are no budgets to show.'] : [],
  }
}

interface BudgetColumn extends Column {
  readonly value: (status: BudgetStatus) => Cell
}

/** Amounts are texts of decimals, for some are money and others are tokens. */
const amount = ({ budget: { limit } }: BudgetStatus, value: bigint): string =>
  limit.unit === 'money' ? exactAmount(value) : `${value}`

const columns: readonly BudgetColumn[] = [
  { name: 'name', kind: 'text', value: ({ budget }) => budget.name },
  { name: 'period', kind: 'text', value: ({ budget }) => budget.period },
  { name: 'from', kind: 'text', value: ({ period }) => period.from },
  { name: 'until', kind: 'text', value: ({ period }) => period.until },
  {
    name: 'unit',
    kind: 'text',
    value: ({ budget: { limit } }) => (limit.unit === 'money' ? limit.currency : 'tokens'),
  },
  {
    name: 'limit',
    kind: 'number',
    value: (status) => amount(status, status.budget.limit.amount),
  },
  { name: 'used', kind: 'number', value: (status) => amount(status, status.used) },
  { name: 'share', kind: 'number', value: ({ share }) => share },
  {
    name: 'forecast',
    kind: 'number',
    value: (status) =>
      status.forecast === undefined ? undefined : amount(status, status.forecast),
  },
  {
    name: 'thresholds',
    kind: 'text',
    value: ({ budget }) => (budget.thresholds ?? [50, 80, 100]).join(', '),
  },
  { name: 'crossed', kind: 'text', value: ({ crossed }) => crossed.join(', ') || undefined },
  { name: 'state', kind: 'text', value: stateOf },
]

/** `over` the limit, `warning` above a threshold, `forecast` to be over, or `ok`. */
function stateOf({ used, budget, crossed, isForecastOver }: BudgetStatus): string {
  if (used >= budget.limit.amount && used > 0n) return 'over'
  if (isForecastOver) return 'forecast'
  return crossed.length > 0 ? 'warning' : 'ok'
}
