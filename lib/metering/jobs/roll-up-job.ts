import { rollUp } from '../../stores/roll-up.ts'
import type { Collector } from '../collector.ts'
import type { Outside } from './outside.ts'

/** Adds up the days in which something changed. */
export async function rollUpJob(
  { database, prices }: Collector,
  { log }: Pick<Outside, 'log'>,
): Promise<void> {
  const days = await rollUp(database, prices)
  if (days.length > 0) log(`Rolled up: ${days.join(', ')}.`)
}
