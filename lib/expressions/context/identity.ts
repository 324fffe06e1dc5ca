import { entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

/** How a user signs in. */
export interface Identity {
  readonly id: StringExpression
  readonly provider: StringExpression
}

/** How C# has it: `IUserIdentity`. */
export const identity = entity<Identity>('IUserIdentity', {
  id: shapes.string,
  provider: shapes.string,
})
