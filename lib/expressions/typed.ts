import type { Expression } from './expression.ts'
import type { BooleanExpression } from './operations/boolean.ts'
import type { BytesExpression } from './operations/bytes.ts'
import type { DateTimeExpression } from './operations/date-time.ts'
import type { Guid, GuidExpression } from './operations/guid.ts'
import type {
  JsonArray,
  JsonArrayExpression,
  JsonExpression,
  JsonObject,
  JsonObjectExpression,
  JsonToken,
} from './operations/json.ts'
import type { ListExpression } from './operations/list.ts'
import type { Optional } from './operations/nullable.ts'
import type { NumberExpression } from './operations/number.ts'
import type { StringExpression } from './operations/string.ts'
import type { TimeSpan, TimeSpanExpression } from './operations/time-span.ts'
import type { Xml, XmlExpression } from './operations/xml.ts'

/** The expression whose result has the type `T`, with the operations of that type. */
export type Typed<T> = unknown extends T
  ? Expression<T>
  : [T] extends [never]
    ? Expression<T>
    : [T] extends [string | null]
      ? StringExpression & Expression<T>
      : null extends T
        ? Optional<OfValue<NonNullable<T>>>
        : OfValue<T>

type OfValue<T> = [T] extends [number]
  ? NumberExpression
  : [T] extends [boolean]
    ? BooleanExpression
    : [T] extends [Date]
      ? DateTimeExpression
      : [T] extends [TimeSpan]
        ? TimeSpanExpression
        : [T] extends [Guid]
          ? GuidExpression
          : [T] extends [Uint8Array]
            ? BytesExpression
            : OfTree<T>

type OfTree<T> = [T] extends [JsonObject]
  ? JsonObjectExpression
  : [T] extends [JsonArray]
    ? JsonArrayExpression
    : [T] extends [JsonToken]
      ? JsonExpression
      : [T] extends [Xml]
        ? XmlExpression
        : [T] extends [readonly (infer E)[]]
          ? ListExpression<Typed<E>>
          : Expression<T>
