import { entity } from '../entity.ts'
import type { BooleanExpression } from '../operations/boolean.ts'
import type { ListExpression } from '../operations/list.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'
import { type SubscriptionKeyNames, subscriptionKeyNames } from './subscription-key-names.ts'
import { type Url, url } from './url.ts'

/** The API that is called. */
export interface Api {
  readonly id: StringExpression
  readonly name: StringExpression
  readonly path: StringExpression
  readonly version: StringExpression
  readonly revision: StringExpression
  readonly isCurrentRevision: BooleanExpression
  readonly protocols: ListExpression<StringExpression>
  readonly serviceUrl: Url
  readonly subscriptionKeyParameterNames: SubscriptionKeyNames
}

/** How C# has it: `IContextApi`. */
export const api = entity<Api>('IContextApi', {
  id: shapes.string,
  name: shapes.string,
  path: shapes.string,
  version: shapes.string,
  revision: shapes.string,
  isCurrentRevision: shapes.bool,
  protocols: shapes.strings,
  serviceUrl: url,
  subscriptionKeyParameterNames: subscriptionKeyNames,
})
