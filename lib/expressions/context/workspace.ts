import { type Absent, entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

interface Members {
  readonly id: StringExpression
  readonly name: StringExpression
}

/** The workspace of the API, absent where it is in none. */
export type Workspace = Absent<Members>

/** How C# has it: `IWorkspace`. */
export const workspace = entity<Members>('IWorkspace', {
  id: shapes.string,
  name: shapes.string,
})
