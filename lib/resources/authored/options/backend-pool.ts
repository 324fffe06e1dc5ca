import type { Resource } from '../../resource.ts'
import { type Fields, fieldsOf, listOf } from '../fields.ts'
import { referenceTo } from '../made-resources.ts'

/**
 * The options of a backend pool as the service holds it.
 * @see https://learn.microsoft.com/rest/api/apimanagement/backend/get
 */
export function backendPoolOptions(live: Fields, made: readonly Resource[]): Fields {
  const { services, sessionAffinity, failureResponse } = fieldsOf(live['pool'])
  return {
    title: live['title'],
    description: live['description'],
    members: listOf(services)?.map((each) => {
      const { id, priority, weight } = fieldsOf(each)
      return { backend: referenceTo(made, 'backend', id), priority, weight }
    }),
    sessionAffinity: { cookie: fieldsOf(fieldsOf(sessionAffinity)['sessionId'])['name'] },
    failureResponse: { statusCode: fieldsOf(failureResponse)['statusCode'] },
  }
}
