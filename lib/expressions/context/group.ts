import { entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

/** A group of users. */
export interface Group {
  readonly id: StringExpression
  readonly name: StringExpression
}

/** How C# has it: `IGroup`. */
export const group = entity<Group>('IGroup', {
  id: shapes.string,
  name: shapes.string,
})
