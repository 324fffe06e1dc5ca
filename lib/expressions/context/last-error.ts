import { type Absent, entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

interface Members {
  /** The policy or step that failed. */
  readonly source: StringExpression
  readonly reason: StringExpression
  readonly message: StringExpression
  readonly scope: StringExpression
  readonly section: StringExpression
  readonly path: StringExpression
  /** The `id` of the policy, where it has one. */
  readonly policyId: StringExpression
}

/** What went wrong: set in the section `on-error`. */
export type LastError = Absent<Members>

/** How C# has it: `ILastError`. */
export const lastError = entity<Members>('ILastError', {
  source: shapes.string,
  reason: shapes.string,
  message: shapes.string,
  scope: shapes.string,
  section: shapes.string,
  path: shapes.string,
  policyId: shapes.string,
})
