import { entity } from '../entity.ts'
import type { BooleanExpression } from '../operations/boolean.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

/** The gateway that runs the policy. */
export interface Gateway {
  /** `managed` for managed gateways. */
  readonly id: StringExpression
  /** `managed` for managed gateways. */
  readonly instanceId: StringExpression
  readonly isManaged: BooleanExpression
}

/** How C# has it: `IGateway`. */
export const gateway = entity<Gateway>('IGateway', {
  id: shapes.string,
  instanceId: shapes.string,
  isManaged: shapes.bool,
})
