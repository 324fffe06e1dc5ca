import type { BudgetStatus } from '../../collector/budgets/budget-status.ts'
import type { CollectorSettings } from '../../collector/settings/collector-settings.ts'
import type { Database } from '../../stores/database.ts'
import { note, takeNote } from '../../stores/notes.ts'

/** A subscription that is suspended for a budget. */
export interface Suspension {
  /** The id of the API Management service. */
  readonly service: string
  readonly subscription: string
  readonly budget: string
  /** The first day of the period that it is for. */
  readonly from: string
  /**
   * `begun` until the service has answered; `theirs` where somebody had suspended it before, who
   * alone decides when it is active again.
   */
  readonly state: 'begun' | 'ours' | 'theirs'
}

/** What is to be suspended: the subscriptions of the budgets that say so and are used up. */
export function wantedSuspensions(
  { budgets = [], apim }: CollectorSettings,
  statuses: readonly BudgetStatus[],
): readonly Omit<Suspension, 'state'>[] {
  const suspending = new Set(budgets.filter(({ suspend }) => suspend).map(({ name }) => name))
  const wanted = new Map<string, Omit<Suspension, 'state'>>()
  for (const { budget, period, used } of statuses) {
    const subscription = budget.selector?.dimensions?.subscription
    const isOver = used > 0n && used >= budget.limit.amount
    if (!apim || !isOver || subscription === undefined || !suspending.has(budget.name)) continue
    if (wanted.has(subscription)) continue
    wanted.set(subscription, {
      service: apim.resource,
      subscription,
      budget: budget.name,
      from: period.from,
    })
  }
  return [...wanted.values()]
}

/** Whether they are of the same subscription of the same service. */
export const isOfSame = (
  a: Pick<Suspension, 'service' | 'subscription'>,
  b: Pick<Suspension, 'service' | 'subscription'>,
): boolean =>
  a.subscription === b.subscription && a.service.toLowerCase() === b.service.toLowerCase()

const name = 'suspended'

/** The subscriptions that are suspended for budgets. */
export async function keptSuspensions(database: Database): Promise<readonly Suspension[]> {
  const text = await note(database, name)
  return text === undefined ? [] : JSON.parse(text)
}

/** Remembers a subscription as it is suspended now, or forgets it where it is not any more. */
export async function keepSuspension(
  database: Database,
  of: Pick<Suspension, 'service' | 'subscription'>,
  suspension?: Suspension,
): Promise<void> {
  const others = (await keptSuspensions(database)).filter((each) => !isOfSame(each, of))
  const all = suspension ? [...others, suspension] : others
  await takeNote(database, name, JSON.stringify(all))
}
