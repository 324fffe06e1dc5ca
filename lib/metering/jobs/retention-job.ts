import { retire } from '../../stores/retire.ts'
import type { Collector } from '../collector.ts'
import type { Outside } from './outside.ts'

/** Days for which single calls are kept. */
const standard = 30

/** Deletes the calls of days that are kept as sums only. */
export async function retentionJob(
  { database, prices, settings, now }: Collector,
  { log }: Pick<Outside, 'log'>,
): Promise<void> {
  const { calls = standard } = settings.retention ?? {}
  const first = new Date(Date.parse(now()) - calls * 86_400_000).toISOString().slice(0, 10)
  const gone = await retire(database, prices, first)
  if (gone > 0) log(`Deleted ${gone} calls of before ${first}; their sums are kept.`)
}
