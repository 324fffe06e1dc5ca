import { cast } from '../compose.ts'
import type { Value } from '../expression.ts'
import { method, type Operation, type Operations } from '../operation.ts'
import { type Shape, shapes } from '../shape.ts'
import type { BooleanExpression } from './boolean.ts'
import type { DateTimeExpression } from './date-time.ts'
import type { JsonArrayExpression, JsonObjectExpression } from './json.ts'
import { coalesced } from './nullable.ts'
import type { NumberExpression } from './number.ts'
import type { StringExpression } from './string.ts'

/** A JSON value as a plain one; casts fail where the value is another. */
export interface JsonCasts {
  /** `(string)a`. */
  asString(): StringExpression
  /** `(int)a`, or with a fallback for what is missing `(int?)a ?? 0`. */
  asInt(fallback?: Value<number>): NumberExpression
  asLong(fallback?: Value<number>): NumberExpression
  /** `(double)a`. */
  asNumber(fallback?: Value<number>): NumberExpression
  /** `(bool)a`. */
  asBoolean(fallback?: Value<boolean>): BooleanExpression
  /** `(DateTime)a`. */
  asDateTime(): DateTimeExpression
  /** `(JObject)a`. */
  asObject(): JsonObjectExpression
  /** `(JArray)a`. */
  asArray(): JsonArrayExpression
}

const casting = (shape: Shape & { readonly type: string }): Operation =>
  method(shape, (self, fallback?: unknown) =>
    fallback === undefined
      ? cast(shape.type, self)
      : coalesced(cast(`${shape.type}?`, self), fallback),
  )

/** How C# has them. */
export const jsonCasts = {
  asString: casting(shapes.string),
  asInt: casting(shapes.int),
  asLong: casting(shapes.long),
  asNumber: casting(shapes.double),
  asBoolean: casting(shapes.bool),
  asDateTime: casting(shapes.dateTime),
  asObject: casting(shapes.object),
  asArray: casting(shapes.array),
} satisfies Operations<JsonCasts>
