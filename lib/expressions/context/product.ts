import { type Absent, entity } from '../entity.ts'
import type { BooleanExpression } from '../operations/boolean.ts'
import type { ListExpression } from '../operations/list.ts'
import type { Optional } from '../operations/nullable.ts'
import type { NumberExpression } from '../operations/number.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'
import { type Group, group } from './group.ts'

interface Members {
  readonly id: StringExpression
  readonly name: StringExpression
  readonly approvalRequired: BooleanExpression
  readonly groups: ListExpression<Group>
  /** `NotPublished` or `Published`: `a.State.ToString()`. */
  readonly state: StringExpression
  readonly subscriptionRequired: BooleanExpression
  readonly subscriptionsLimit: Optional<NumberExpression>
}

/** The product of the call, absent where it has none. */
export type Product = Absent<Members>

/** How C# has it: `IProduct`. */
export const product = entity<Members>('IProduct', {
  id: shapes.string,
  name: shapes.string,
  approvalRequired: shapes.bool,
  groups: { type: 'IEnumerable<IGroup>', element: group },
  state: shapes.enumeration,
  subscriptionRequired: shapes.bool,
  subscriptionsLimit: { type: 'int?' },
})
