import { exportJob } from './jobs/export-job.ts'
import { importBillJob } from './jobs/import-bill-job.ts'
import { logAnalyticsJob } from './jobs/log-analytics-job.ts'
import type { Outside } from './jobs/outside.ts'
import { retentionJob } from './jobs/retention-job.ts'
import { rollUpJob } from './jobs/roll-up-job.ts'
import { watchJob } from './jobs/watch-job.ts'
import type { OpenCollector } from './open-collector.ts'

/** What is done by the clock. */
export interface Timer {
  readonly name: string
  /** NCRONTAB with seconds, in UTC. */
  readonly schedule: string
  readonly run: (collector: OpenCollector, outside: Outside) => Promise<unknown>
}

/** The timers of the collector; one that has nothing to do by the settings does nothing. */
export const timers: readonly Timer[] = [
  { name: 'rollUp', schedule: '0 */5 * * * *', run: rollUpJob },
  { name: 'watch', schedule: '30 */5 * * * *', run: watchJob },
  { name: 'readLogAnalytics', schedule: '0 */6 * * * *', run: logAnalyticsJob },
  { name: 'retire', schedule: '0 10 2 * * *', run: retentionJob },
  { name: 'export', schedule: '0 40 3 * * *', run: exportJob },
  { name: 'importBill', schedule: '0 20 6 * * *', run: importBillJob },
]
