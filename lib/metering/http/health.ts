import { note } from '../../stores/notes.ts'
import { jsonAnswer, mediaTypes } from './answers.ts'
import type { Route } from './route.ts'

/** Whether the collector can do its work; it says nothing of what it knows. */
export const health: Route = {
  name: 'health',
  method: 'GET',
  path: 'api/v1/health',
  audience: 'anyone',
  summary: 'Whether the collector and its store work, and when an event last came in.',
  gives: [mediaTypes.json],
  answer: async ({ collector: { database, now } }) =>
    jsonAnswer({
      status: 'ok',
      store: database.dialect.name,
      lastReceived: (await note(database, 'last-received')) ?? null,
      asOf: now(),
    }),
}
