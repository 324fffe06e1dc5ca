import { sleep as byClock } from '../../azure/sleep.ts'
import type { Alert } from '../alerts/alert.ts'
import { oneLine } from '../alerts/one-line.ts'
import { sendAlert } from '../alerts/send-alert.ts'
import type { Collector } from '../collector.ts'
import type { Outside } from './outside.ts'

/** What became of an alert: nobody took it, or not even answered well. */
export type Told = 'told' | 'refused' | 'unreached'

/** Tells the webhooks of the settings of an alert; where there are none, the log is told. */
export async function tell(
  alert: Alert,
  { settings }: Pick<Collector, 'settings'>,
  { log, fetch = globalThis.fetch, sleep = byClock, signal }: Outside,
): Promise<Told> {
  const { webhooks = [] } = settings.alerts ?? {}
  if (webhooks.length === 0) {
    log(oneLine(`${alert.title}: ${alert.message}`, 2000))
    return 'told'
  }
  const answers = await sendAlert(alert, webhooks, { fetch, sleep, ...(signal && { signal }) })
  for (const { isTold, message } of answers) {
    if (!isTold) log(oneLine(`The alert ${alert.title} did not arrive: ${message}`, 2000))
  }
  if (answers.some(({ isTold }) => isTold)) return 'told'
  return answers.every(({ tries }) => tries > 1) ? 'unreached' : 'refused'
}
