import { jsonAnswer, mediaTypes } from './answers.ts'
import { openApiDocument } from './open-api-document.ts'
import type { Route } from './route.ts'

/** The description of the API, made of its routes. */
export const openApi: Route = {
  name: 'openApi',
  method: 'GET',
  path: 'api/v1/openapi.json',
  audience: 'anyone',
  summary: 'This description of the API.',
  gives: [mediaTypes.json],
  answer: async () => {
    // The list has this route in it.
    const { routes } = await import('./routes.ts')
    return jsonAnswer(openApiDocument(routes))
  },
}
