import { mediaTypes } from './answers.ts'
import { dashboardAnswer } from './dashboard-answer.ts'
import type { Route } from './route.ts'

/** The dashboard: a page without data, which asks for it with the key of whoever looks. */
export const dashboard: Route = {
  name: 'dashboard',
  method: 'GET',
  path: 'dashboard',
  audience: 'anyone',
  summary: 'The dashboard.',
  gives: [mediaTypes.html],
  answer: (service) => dashboardAnswer(service, 'index.html'),
}
