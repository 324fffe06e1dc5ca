import type { BudgetAlert } from '../../collector/budgets/budget-alerts.ts'
import type { BudgetStatus } from '../../collector/budgets/budget-status.ts'
import { shownAmount } from '../../collector/money/amount-text.ts'
import type { Alert } from '../alerts/alert.ts'

/** What a person is told of a budget; `suspended` is the subscription that it cost. */
export function budgetMessage(
  status: BudgetStatus,
  { key, kind, threshold }: BudgetAlert,
  { at, suspended }: { readonly at: string; readonly suspended?: string | undefined },
): Alert {
  const { budget, period, used, share, forecast } = status
  const { name, limit } = budget
  const [usedText, limitText] = [amount(status, used), amount(status, limit.amount)]
  const forecastText = forecast === undefined ? undefined : amount(status, forecast)
  const sentences = [
    `The budget ${name} has used ${number(status, used)} of ${limitText}, which is ${share} %, in the ${budget.period} from ${period.from}.`,
    ...(forecastText === undefined ? [] : [`At this rate it will be ${forecastText} by the end.`]),
    ...(suspended === undefined
      ? []
      : [`The subscription ${suspended} is suspended until the ${budget.period} ends.`]),
  ]
  return {
    key,
    kind: kind === 'forecast' ? 'forecast' : 'budget',
    title: titleOf(status, kind),
    message: sentences.join(' '),
    at,
    details: {
      Budget: name,
      Period: `${budget.period} from ${period.from}`,
      Used: usedText,
      Limit: limitText,
      Share: `${share} %`,
      ...(threshold !== undefined && { Threshold: `${threshold} %` }),
      ...(forecastText !== undefined && { Forecast: forecastText }),
      ...(suspended !== undefined && { Suspended: suspended }),
    },
  }
}

function titleOf({ budget, used, share }: BudgetStatus, kind: BudgetAlert['kind']): string {
  if (kind === 'forecast') return `Budget ${budget.name} will be passed`
  return used >= budget.limit.amount
    ? `Budget ${budget.name} is used up`
    : `Budget ${budget.name} is used to ${share} %`
}

const amount = (status: BudgetStatus, value: bigint): string => {
  const { limit } = status.budget
  return `${number(status, value)} ${limit.unit === 'money' ? limit.currency : 'tokens'}`
}

const number = ({ budget: { limit } }: BudgetStatus, value: bigint): string =>
  limit.unit === 'money' ? shownAmount(value) : `${value}`
