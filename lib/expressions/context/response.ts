import { type Absent, entity } from '../entity.ts'
import type { NumberExpression } from '../operations/number.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'
import { type Body, body } from './body.ts'
import { type StringLists, stringLists } from './string-lists.ts'

interface Members {
  readonly statusCode: NumberExpression
  readonly statusReason: StringExpression
  readonly headers: StringLists
  readonly body: Body
}

/** A response: that of the backend, or one that `send-request` kept in a variable. */
export type Response = Absent<Members>

/** How C# has it: `IResponse`. */
export const response = entity<Members>('IResponse', {
  statusCode: shapes.int,
  statusReason: shapes.string,
  headers: stringLists,
  body: body,
})
