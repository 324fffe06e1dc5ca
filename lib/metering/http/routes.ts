import { dashboard } from './dashboard.ts'
import { dashboardFile } from './dashboard-file.ts'
import { dimensions } from './dimensions.ts'
import { health } from './health.ts'
import { metrics } from './metrics.ts'
import { openApi } from './open-api.ts'
import { quarantine } from './quarantine.ts'
import { reportRoute } from './report-route.ts'
import type { Route } from './route.ts'
import { sendEvents } from './send-events.ts'
import { statement } from './statement.ts'

/** Everything that is answered over HTTP. */
export const routes: readonly Route[] = [
  reportRoute('usage', {
    name: 'usageSummary',
    path: 'api/v1/usage/summary',
    audience: 'reader',
    summary: 'Who used how much, and what it costs by the price book.',
    by: 'subscription',
  }),
  dimensions,
  reportRoute('chargeback', {
    name: 'chargebackReport',
    path: 'api/v1/chargeback/report',
    audience: 'reader',
    summary: 'Who pays what for a month: the bill, shared to the cent, or the price book.',
    by: 'subscription',
  }),
  statement,
  reportRoute('budgets', {
    name: 'budgets',
    path: 'api/v1/budgets',
    audience: 'reader',
    summary: 'How budgets stand.',
  }),
  reportRoute('reconcile', {
    name: 'reconcile',
    path: 'api/v1/reconcile',
    audience: 'bill-reader',
    summary: 'Whether the bill and the gateway tell of the same calls.',
  }),
  health,
  metrics,
  quarantine,
  sendEvents,
  openApi,
  dashboard,
  dashboardFile,
]
