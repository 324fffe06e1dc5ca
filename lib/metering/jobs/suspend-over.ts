import { setSubscriptionState } from '../../azure/apim-subscription-state.ts'
import type { BudgetStatus } from '../../collector/budgets/budget-status.ts'
import type { Collector } from '../collector.ts'
import { azureOptions, type Outside } from './outside.ts'
import {
  isOfSame,
  keepSuspension,
  keptSuspensions,
  type Suspension,
  wantedSuspensions,
} from './suspension.ts'

/** Milliseconds that a request may take: the others wait for it. */
const longest = 60_000

/**
 * Suspends the subscriptions whose budgets are used up, and lets those be active again whose
 * budgets are not any more. Each is suspended once for a period: who lets it be active by hand has
 * decided so. What fails is logged and tried again the next time; `stay` is called in between.
 * Returns what is suspended then.
 */
export async function suspendOver(
  collector: Collector,
  statuses: readonly BudgetStatus[],
  outside: Outside,
  stay: () => Promise<void>,
): Promise<readonly Suspension[]> {
  const { database, settings } = collector
  const wanted = wantedSuspensions(settings, statuses)
  const kept = await keptSuspensions(database)
  for (const held of kept.filter((each) => !wanted.some((other) => isOfSame(each, other)))) {
    await stay()
    await attempt(held, outside, () => release(collector, held, outside))
  }
  for (const each of wanted) {
    const held = kept.find((other) => isOfSame(each, other))
    const isDone = held?.budget === each.budget && held.from === each.from
    if (isDone && held.state !== 'begun') continue
    await stay()
    await attempt(each, outside, () => suspend(collector, each, held, outside))
  }
  return (await keptSuspensions(database)).filter(({ state }) => state === 'ours')
}

async function suspend(
  collector: Collector,
  wanted: Omit<Suspension, 'state'>,
  held: Suspension | undefined,
  outside: Outside,
): Promise<void> {
  const { database } = collector
  const { subscription, budget, from } = wanted
  // Whoever crashes now finds that it may have been him who suspended it.
  if (!held) await keepSuspension(database, wanted, { ...wanted, state: 'begun' })
  const { outcome, state } = await setState(collector, wanted, 'suspended', outside).catch(
    async (error: unknown) => {
      if (!held && !outside.signal?.aborted) await keepSuspension(database, wanted)
      throw error
    },
  )
  if (outcome === 'left') {
    await keepSuspension(database, wanted)
    outside.log(`The subscription ${subscription} is ${state}: it is not suspended for ${budget}.`)
    return
  }
  const isTheirs = outcome === 'unchanged' && (!held || held.state === 'theirs')
  await keepSuspension(database, wanted, { ...wanted, state: isTheirs ? 'theirs' : 'ours' })
  if (outcome === 'changed') {
    outside.log(`Suspended the subscription ${subscription}: ${budget} from ${from} is used up.`)
  }
}

async function release(collector: Collector, held: Suspension, outside: Outside): Promise<void> {
  const { subscription, budget } = held
  const { outcome, state } =
    held.state === 'theirs'
      ? ({ outcome: 'left', state: 'suspended by somebody else' } as const)
      : await setState(collector, held, 'active', outside)
  await keepSuspension(collector.database, held)
  outside.log(
    outcome === 'left'
      ? `The subscription ${subscription} is ${state}: it stays so, though ${budget} is not used up.`
      : `The subscription ${subscription} is active again: ${budget} is not used up.`,
  )
}

const setState = (
  collector: Collector,
  { service, subscription }: Pick<Suspension, 'service' | 'subscription'>,
  state: 'suspended' | 'active',
  outside: Outside,
): ReturnType<typeof setSubscriptionState> =>
  setSubscriptionState({
    service,
    subscription,
    state,
    ...azureOptions(collector, outside),
    budget: longest,
  })

async function attempt(
  { subscription }: Pick<Suspension, 'subscription'>,
  { log, signal }: Outside,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work()
  } catch (error) {
    signal?.throwIfAborted()
    const reason = error instanceof Error ? error.message : String(error)
    log(`The state of the subscription ${subscription} could not be changed: ${reason}`)
  }
}
