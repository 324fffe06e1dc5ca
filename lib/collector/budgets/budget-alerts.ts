import type { BudgetStatus } from './budget-status.ts'

/** What is to be told of a budget. */
export interface BudgetAlert {
  /** The same for the same alert: by it, nobody is told twice. */
  readonly key: string
  readonly kind: 'threshold' | 'forecast'
  /** Percent of the limit; none of a forecast. */
  readonly threshold?: number
}

/** Alerts that are due, and the keys to remember: those of the present period. */
export interface BudgetAlerts {
  readonly due: readonly BudgetAlert[]
  readonly told: readonly string[]
}

/**
 * What to tell of a budget, given the keys of what was told before. Of several thresholds passed
 * at once the highest is told; a new period or another limit begins anew.
 */
export function budgetAlerts(status: BudgetStatus, told: readonly string[]): BudgetAlerts {
  const known = new Set(told)
  const reached = status.crossed.map((threshold) => thresholdAlert(status, threshold))
  const highest = reached.at(-1)
  const forecast = isForecastDue(status) ? [forecastAlert(status)] : []
  const due = [...(highest ? [highest] : []), ...forecast].filter(({ key }) => !known.has(key))
  const prefix = keyOf(status, '')
  const keys = [
    ...told.filter((key) => key.startsWith(prefix)),
    ...[...reached, ...forecast].map(({ key }) => key),
  ]
  return { due, told: [...new Set(keys)].sort() }
}

/** Who is over the limit needs no forecast. */
const isForecastDue = ({ budget, isForecastOver, used }: BudgetStatus): boolean =>
  (budget.forecast ?? true) && isForecastOver && used < budget.limit.amount

const thresholdAlert = (status: BudgetStatus, threshold: number): BudgetAlert => ({
  key: keyOf(status, `${threshold}`),
  kind: 'threshold',
  threshold,
})

const forecastAlert = (status: BudgetStatus): BudgetAlert => ({
  key: keyOf(status, 'forecast'),
  kind: 'forecast',
})

const keyOf = ({ budget, period }: BudgetStatus, what: string): string => {
  const { unit, amount } = budget.limit
  return `${JSON.stringify([budget.name, period.from, unit, `${amount}`])} ${what}`
}
