import { dashboardAnswer } from './dashboard-answer.ts'
import type { Route } from './route.ts'

/** The files of the dashboard. */
export const dashboardFile: Route = {
  name: 'dashboardFile',
  method: 'GET',
  path: 'dashboard/{file}',
  audience: 'anyone',
  summary: 'A file of the dashboard.',
  gives: ['text/javascript; charset=utf-8', 'text/css; charset=utf-8'],
  answer: (service, { params }) => dashboardAnswer(service, params['file'] ?? ''),
}
