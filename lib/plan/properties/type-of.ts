import type { ResourceType } from '../../xml/resource-reference.ts'
import type { Properties } from '../content.ts'

/** The type whose body has such properties; each has a key that it requires and no other knows. */
export function typeOf(properties: Properties): ResourceType | undefined {
  if ('loggerType' in properties) return 'logger'
  if ('loggerId' in properties) return 'apim-diagnostic'
  if ('displayName' in properties) return 'named-value'
  if ((properties['pool'] ?? undefined) !== undefined) return 'backend-pool'
  return 'url' in properties ? 'backend' : undefined
}
