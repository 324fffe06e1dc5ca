import { entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

/** The operation that is called. */
export interface Operation {
  readonly id: StringExpression
  readonly method: StringExpression
  readonly name: StringExpression
  readonly urlTemplate: StringExpression
}

/** How C# has it: `IOperation`. */
export const operation = entity<Operation>('IOperation', {
  id: shapes.string,
  method: shapes.string,
  name: shapes.string,
  urlTemplate: shapes.string,
})
