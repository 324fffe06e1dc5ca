import { type Absent, entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

interface Members {
  readonly id: StringExpression
  readonly azureRegion: StringExpression
  /** `Single` or `Pool`: `a.Type.ToString()`. */
  readonly type: StringExpression
}

/** The backend that was chosen. */
export type Backend = Absent<Members>

/** How C# has it: `IBackend`. */
export const backend = entity<Members>('IBackend', {
  id: shapes.string,
  azureRegion: shapes.string,
  type: shapes.enumeration,
})
