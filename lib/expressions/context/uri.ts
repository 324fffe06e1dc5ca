import { code } from '../compose.ts'
import { entity, entityMethod } from '../entity.ts'
import type { NumberExpression } from '../operations/number.ts'
import type { StringExpression } from '../operations/string.ts'
import { shapes } from '../shape.ts'

/** A `System.Uri`; URLs of the context are of another type. */
export interface Uri {
  readonly scheme: StringExpression
  readonly host: StringExpression
  readonly port: NumberExpression
  readonly absolutePath: StringExpression
  readonly absoluteUri: StringExpression
  readonly pathAndQuery: StringExpression
  /** With its question mark. */
  readonly query: StringExpression
  readonly fragment: StringExpression
  /** `a.ToString()`. */
  toText(): StringExpression
}

/** How C# has it: `Uri`. */
export const uri = entity<Uri>('Uri', {
  scheme: shapes.string,
  host: shapes.string,
  port: shapes.int,
  absolutePath: shapes.string,
  absoluteUri: shapes.string,
  pathAndQuery: shapes.string,
  query: shapes.string,
  fragment: shapes.string,
  toText: entityMethod(shapes.string, () => code`ToString()`),
})
