import { type Absent, entity } from '../entity.ts'
import type { DateTimeExpression } from '../operations/date-time.ts'
import type { ListExpression } from '../operations/list.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'
import { type Group, group } from './group.ts'
import { type Identity, identity } from './identity.ts'

interface Members {
  readonly id: StringExpression
  readonly email: StringExpression
  readonly firstName: StringExpression
  readonly lastName: StringExpression
  readonly note: StringExpression
  readonly registrationDate: DateTimeExpression
  readonly groups: ListExpression<Group>
  readonly identities: ListExpression<Identity>
}

/** The user of the call, absent where it has none. */
export type User = Absent<Members>

/** How C# has it: `IUser`. */
export const user = entity<Members>('IUser', {
  id: shapes.string,
  email: shapes.string,
  firstName: shapes.string,
  lastName: shapes.string,
  note: shapes.string,
  registrationDate: shapes.dateTime,
  groups: { type: 'IEnumerable<IGroup>', element: group },
  identities: { type: 'IEnumerable<IUserIdentity>', element: identity },
})
