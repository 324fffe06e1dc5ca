import { canonicalPair } from './canonical-pair.ts'
import { canonicalText } from './canonical-text.ts'
import type { Content, DeployedType } from './content.ts'

/** Whether two contents mean the same to the service, as far as it tells. */
export function sameContent(type: DeployedType, left: Content, right: Content): boolean {
  if (left.kind === 'json' && right.kind === 'json') {
    const [a, b] = canonicalPair(type, left.properties, right.properties)
    return JSON.stringify(a) === JSON.stringify(b)
  }
  return canonicalText(type, left) === canonicalText(type, right)
}
