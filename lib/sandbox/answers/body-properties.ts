import { isProperties, type Properties } from '../properties.ts'
import { refusal } from '../refusal.ts'

/** What stands under `properties` in the body of a write. */
export function bodyProperties(body: string): Properties {
  const parsed = parsedBody(body)
  if (isProperties(parsed) && isProperties(parsed['properties'])) return parsed['properties']
  const message = 'The request content was invalid: an object with properties is expected.'
  throw refusal(400, 'InvalidRequestContent', message)
}

function parsedBody(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch (error) {
    const message = `The request content was invalid and could not be deserialized: '${(error as Error).message}'.`
    throw refusal(400, 'InvalidRequestContent', message)
  }
}
