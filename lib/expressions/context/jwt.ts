import { type Absent, entity } from '../entity.ts'
import type { DateTimeExpression } from '../operations/date-time.ts'
import type { ListExpression } from '../operations/list.ts'
import type { Optional } from '../operations/nullable.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'
import { type StringLists, stringLists } from './string-lists.ts'

interface Members {
  readonly algorithm: StringExpression
  readonly audiences: ListExpression<StringExpression>
  readonly claims: StringLists
  readonly expirationTime: Optional<DateTimeExpression>
  readonly id: StringExpression
  readonly issuer: StringExpression
  readonly issuedAt: Optional<DateTimeExpression>
  readonly notBefore: Optional<DateTimeExpression>
  readonly subject: StringExpression
  readonly type: StringExpression
}

/** A JSON web token; absent where the text was none. */
export type Jwt = Absent<Members>

const dateTime = { type: 'DateTime?' }

/** How C# has it: `Jwt`. */
export const jwt = entity<Members>('Jwt', {
  algorithm: shapes.string,
  audiences: shapes.strings,
  claims: stringLists,
  expirationTime: dateTime,
  id: shapes.string,
  issuer: shapes.string,
  issuedAt: dateTime,
  notBefore: dateTime,
  subject: shapes.string,
  type: shapes.string,
})
