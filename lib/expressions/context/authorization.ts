import { type Absent, entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

interface Members {
  readonly accessToken: StringExpression
}

/** What `get-authorization-context` kept in a variable. */
export type Authorization = Absent<Members>

/** How C# has it: `Authorization`. */
export const authorization = entity<Members>('Authorization', {
  accessToken: shapes.string,
})
