import { entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

/** Where an API takes the subscription key. */
export interface SubscriptionKeyNames {
  readonly header: StringExpression
  readonly query: StringExpression
}

/** How C# has it: `ISubscriptionKeyParameterNames`. */
export const subscriptionKeyNames = entity<SubscriptionKeyNames>('ISubscriptionKeyParameterNames', {
  header: shapes.string,
  query: shapes.string,
})
