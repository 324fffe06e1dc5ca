import { type Exporting, exportMonth } from './export-month.ts'
import type { Outside } from './outside.ts'
import { recentMonths } from './recent-months.ts'

/** Exports the months that still change to where the settings say. */
export async function exportJob(collector: Exporting, outside: Outside): Promise<void> {
  const { settings, now } = collector
  if (settings.export === undefined) return
  for (const month of recentMonths(now())) {
    const files = await exportMonth(collector, month, settings.export, outside)
    outside.log(`Exported ${files.length} tables of ${month}.`)
  }
}
