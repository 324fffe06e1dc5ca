import { quarantined, quarantinedCount } from '../../stores/quarantine.ts'
import { jsonAnswer, mediaTypes } from './answers.ts'
import type { Route } from './route.ts'

const most = 100

/** What came in and could not be read, with the reason. */
export const quarantine: Route = {
  name: 'quarantine',
  method: 'GET',
  path: 'api/v1/quarantine',
  audience: 'bill-reader',
  summary: `The last ${most} events that could not be read, and why.`,
  gives: [mediaTypes.json],
  answer: async ({ collector: { database } }) =>
    jsonAnswer({
      count: await quarantinedCount(database),
      events: (await quarantined(database, most)).map(({ excerpt, ...poison }) => ({
        ...poison,
        excerpt: excerpt.slice(0, 1000),
      })),
    }),
}
