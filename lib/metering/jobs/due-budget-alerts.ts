import { budgetAlerts } from '../../collector/budgets/budget-alerts.ts'
import type { BudgetStatus } from '../../collector/budgets/budget-status.ts'
import { note, takeNote } from '../../stores/notes.ts'
import type { Collector } from '../collector.ts'
import { budgetMessage } from './budget-message.ts'
import type { DueAlert } from './due-alert.ts'
import type { Suspension } from './suspension.ts'

/** What is to be told of budgets. */
export async function dueBudgetAlerts(
  { database, now }: Pick<Collector, 'database' | 'now'>,
  statuses: readonly BudgetStatus[],
  suspensions: readonly Suspension[],
): Promise<readonly DueAlert[]> {
  const at = now()
  const all: DueAlert[] = []
  for (const status of statuses) {
    const { budget, period } = status
    const name = `budget-told ${budget.name}`
    const remember = (keys: readonly string[]): Promise<void> =>
      takeNote(database, name, JSON.stringify(keys))
    const before = keysIn(await note(database, name))
    const { due, told } = budgetAlerts(status, before)
    if (due.length === 0 && told.join('\n') !== before.join('\n')) await remember(told)
    const suspension = suspensions.find(
      (each) => each.budget === budget.name && each.from === period.from,
    )
    let known = before.filter((key) => told.includes(key))
    for (const each of due) {
      all.push({
        alert: budgetMessage(status, each, { at, suspended: suspension?.subscription }),
        remember: () => {
          known = [...known, each.key]
          return remember(known)
        },
      })
    }
  }
  return all
}

const keysIn = (text: string | undefined): readonly string[] =>
  text === undefined ? [] : JSON.parse(text)
