import { type Absent, entity } from '../entity.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

interface Members {
  readonly name: StringExpression
  readonly groupId: StringExpression
  readonly memberName: StringExpression
}

/** The private endpoint of the request, absent where it came another way. */
export type PrivateEndpoint = Absent<Members>

/** How C# has it: `IPrivateEndpointConnection`. */
export const privateEndpoint = entity<Members>('IPrivateEndpointConnection', {
  name: shapes.string,
  groupId: shapes.string,
  memberName: shapes.string,
})
