import { code } from '../compose.ts'
import { entity, entityMethod } from '../entity.ts'
import type { NumberExpression } from '../operations/number.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'
import { type StringLists, stringLists } from './string-lists.ts'

/** A URL of the context: an `IUrl`. */
export interface Url {
  readonly scheme: StringExpression
  readonly host: StringExpression
  readonly port: NumberExpression
  readonly path: StringExpression
  /** The query parameters by name. */
  readonly query: StringLists
  /** The query as it was sent, with its question mark. */
  readonly queryString: StringExpression
  /** The whole URL: `a.ToString()`. */
  toText(): StringExpression
}

/** How C# has it: `IUrl`. */
export const url = entity<Url>('IUrl', {
  scheme: shapes.string,
  host: shapes.string,
  port: shapes.int,
  path: shapes.string,
  query: stringLists,
  queryString: shapes.string,
  toText: entityMethod(shapes.string, () => code`ToString()`),
})
