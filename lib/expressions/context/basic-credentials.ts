import { type Absent, entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

interface Members {
  readonly userId: StringExpression
  readonly password: StringExpression
}

/** Name and password of Basic authentication; absent where the text was no credential. */
export type BasicCredentials = Absent<Members>

/** How C# has it: `BasicAuthCredentials`. */
export const basicCredentials = entity<Members>('BasicAuthCredentials', {
  userId: shapes.string,
  password: shapes.string,
})
