import type { Budget } from '../../collector/budgets/budget.ts'
import { budgetReport } from '../../collector/budgets/budget-report.ts'
import { type BudgetStatus, budgetStatus } from '../../collector/budgets/budget-status.ts'
import { periodAt } from '../../collector/periods/period-at.ts'
import type { GroupKey, ReportDimension } from '../../collector/reports/group-key.ts'
import type { Report } from '../../collector/reports/report.ts'
import { allTokens, grandTotal } from '../../collector/reports/usage-total.ts'
import { budgetsOf } from '../../collector/settings/budgets-of.ts'
import { rollUp } from '../../stores/roll-up.ts'
import { type UsageFilter, usageTotals } from '../../stores/usage-query.ts'
import type { Collector } from '../collector.ts'
import type { Reader } from './seen-by.ts'

/** How budgets stand now; a reader of some subscriptions sees the budgets of these only. */
export async function budgetAnswer(collector: Collector, reader: Reader): Promise<Report> {
  const { subscriptions } = reader
  const statuses = await budgetStatuses(collector)
  const seen = statuses.filter(({ budget }) => {
    const of = budget.selector?.dimensions?.subscription
    return subscriptions === undefined || (of !== undefined && subscriptions.includes(of))
  })
  return budgetReport(seen, collector.now())
}

/** How all budgets of the settings stand now. */
export async function budgetStatuses(collector: Collector): Promise<readonly BudgetStatus[]> {
  const { database, prices, settings, now } = collector
  await rollUp(database, prices)
  const at = now()
  const statuses: BudgetStatus[] = []
  for (const budget of budgetsOf(settings, prices.currency)) {
    const { from, until } = periodAt(budget.period, at)
    // Days that are to come have no usage: until the end is as good as until now.
    const totals = await usageTotals(database, {
      from,
      to: until,
      by: [],
      filters: filters(budget),
    })
    const { cost, tokens } = grandTotal(totals)
    const used = budget.limit.unit === 'money' ? cost : BigInt(allTokens(tokens))
    statuses.push(budgetStatus(budget, used, at))
  }
  return statuses
}

function filters({ selector = {} }: Budget): readonly UsageFilter[] {
  const { dimensions = {}, attributes = {} } = selector
  const filter = (kind: 'dimension' | 'attribute', name: string, value: string): UsageFilter => ({
    key: { kind, name: name as ReportDimension, label: name } as GroupKey,
    values: [value],
  })
  return [
    ...Object.entries(dimensions).map(([name, value]) => filter('dimension', name, String(value))),
    ...Object.entries(attributes).map(([name, value]) => filter('attribute', name, value)),
  ]
}
