import type { Collector } from '../collector.ts'
import { budgetStatuses } from '../reports/budget-answer.ts'
import { alone } from './alone.ts'
import { dueBudgetAlerts } from './due-budget-alerts.ts'
import { dueTrafficAlerts } from './due-traffic-alerts.ts'
import type { Outside } from './outside.ts'
import { suspendOver } from './suspend-over.ts'
import { tell } from './tell.ts'

/** After so many alerts that reached nobody, the others wait for the next time. */
const mostUnreached = 3

/**
 * Watches budgets and traffic: suspends what is used up, and alerts. What was told is remembered
 * once somebody took it, so nobody is told twice and nothing is lost while webhooks are down.
 */
export async function watchJob(collector: Collector, outside: Outside): Promise<void> {
  const isDone = await alone(collector, 'watch', async (stay) => {
    const statuses = await budgetStatuses(collector)
    const suspended = await suspendOver(collector, statuses, outside, stay)
    const due = [
      ...(await dueBudgetAlerts(collector, statuses, suspended)),
      ...(await dueTrafficAlerts(collector)),
    ]
    let unreached = 0
    for (const { alert, remember } of due) {
      if (unreached === mostUnreached) return
      await stay()
      const told = await tell(alert, collector, outside)
      if (told === 'told') await remember()
      if (told === 'unreached') unreached++
    }
  })
  if (!isDone) outside.log('Budgets and traffic are being watched already.')
}
