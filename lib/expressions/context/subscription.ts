import { type Absent, entity } from '../entity.ts'
import type { DateTimeExpression } from '../operations/date-time.ts'
import type { Optional } from '../operations/nullable.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

interface Members {
  readonly id: StringExpression
  readonly name: StringExpression
  /** The key of this call. */
  readonly key: StringExpression
  readonly primaryKey: StringExpression
  readonly secondaryKey: StringExpression
  readonly createdDate: DateTimeExpression
  readonly startDate: Optional<DateTimeExpression>
  readonly endDate: Optional<DateTimeExpression>
}

/** The subscription of the call, absent without a subscription key. */
export type Subscription = Absent<Members>

/** How C# has it: `ISubscription`. */
export const subscription = entity<Members>('ISubscription', {
  id: shapes.string,
  name: shapes.string,
  key: shapes.string,
  primaryKey: shapes.string,
  secondaryKey: shapes.string,
  createdDate: shapes.dateTime,
  startDate: { type: 'DateTime?' },
  endDate: { type: 'DateTime?' },
})
