import type { Budget, Limit } from '../budgets/budget.ts'
import { nanoOf } from '../money/nano.ts'
import type { BudgetSetting, CollectorSettings } from './collector-settings.ts'
import { selectorOf } from './selector-of.ts'

/** The budgets of settings that were checked, in the currency of their price book. */
export const budgetsOf = (
  { budgets = [] }: Pick<CollectorSettings, 'budgets'>,
  currency: string,
): readonly Budget[] => budgets.map((setting) => budgetOf(setting, currency))

function budgetOf(setting: BudgetSetting, currency: string): Budget {
  const { name, period = 'month', where = {}, thresholds, forecast } = setting
  return {
    name,
    ...(Object.keys(where).length > 0 && { selector: selectorOf(where) }),
    limit: limitOf(setting, currency),
    period,
    ...(thresholds && { thresholds }),
    ...(forecast !== undefined && { forecast }),
  }
}

function limitOf({ name, amount, tokens }: BudgetSetting, currency: string): Limit {
  if (tokens !== undefined) return { unit: 'tokens', amount: BigInt(tokens) }
  const nano = amount === undefined ? undefined : nanoOf(amount)
  if (nano === undefined) throw new TypeError(`The budget ${name} has no limit.`)
  return { unit: 'money', amount: nano, currency }
}
