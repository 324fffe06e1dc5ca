import { binary, code, codeOf, raw } from '../compose.ts'
import type { Draft } from '../draft.ts'
import type { Expression, Value } from '../expression.ts'
import { method, type Operations, property } from '../operation.ts'
import { shapes } from '../shape.ts'
import { strength } from '../strength.ts'
import type { BooleanExpression } from './boolean.ts'
import type { JsonCasts } from './json-cast.ts'
import type { ListExpression, ListOperations } from './list.ts'
import type { Nullable } from './nullable.ts'
import type { StringExpression } from './string.ts'
import type { ToText } from './to-text.ts'

declare const token: unique symbol

/** A JSON value; expressions are built from plain values by `json`. */
export interface JsonToken {
  readonly [token]: string
}

/** A JSON object; expressions are built by `json`. */
export interface JsonObject extends JsonToken {
  readonly [token]: 'object'
}

/** A JSON array; expressions are built by `json`. */
export interface JsonArray extends JsonToken {
  readonly [token]: 'array'
}

/** The name of a property, or the place in an array. */
export type JsonKey = Value<string> | Value<number>

/** The kinds of JSON values. @see https://www.newtonsoft.com/json/help/html/T_Newtonsoft_Json_Linq_JTokenType.htm */
export type JsonType =
  | 'Object'
  | 'Array'
  | 'Integer'
  | 'Float'
  | 'String'
  | 'Boolean'
  | 'Null'
  | 'Date'

/** Ways into a JSON value. */
export interface JsonReading {
  /** `a["b"]["c"]`: fails where a value on the way is missing; the last one may be. */
  get(key: JsonKey, ...further: readonly JsonKey[]): JsonExpression
  /** `a?["b"]?["c"]`: null where a value on the way is missing. */
  find(key: JsonKey, ...further: readonly JsonKey[]): JsonExpression
  /** `a["b"] != null`. */
  has(key: JsonKey): BooleanExpression
  /** What a JSONPath leads to: `a.SelectToken("b.c")`, null where there is nothing. */
  selectToken(path: Value<string>): JsonExpression
  selectTokens(path: Value<string>): ListExpression<JsonExpression>
  /** `a.Type == JTokenType.String`. */
  isType(type: JsonType): BooleanExpression
  /** Without line breaks: `a.ToString(Formatting.None)`. */
  toCompactText(): StringExpression
}

/** A JSON value of any kind: a `JToken`. */
export interface JsonExpression
  extends Expression<JsonToken>,
    JsonReading,
    JsonCasts,
    Nullable<JsonExpression, JsonToken>,
    ToText {}

/** A JSON object: a `JObject`. */
export interface JsonObjectExpression
  extends Expression<JsonObject>,
    JsonReading,
    Nullable<JsonObjectExpression, JsonObject>,
    ToText {
  /** The names of the properties. */
  readonly names: ListExpression<StringExpression>
}

/** A JSON array: a `JArray`. */
export interface JsonArrayExpression
  extends Expression<JsonArray>,
    JsonReading,
    ListOperations<JsonExpression>,
    Nullable<JsonArrayExpression, JsonArray>,
    ToText {}

const step = (from: Draft, key: unknown): Draft => code`${from}[${key}]`

const safeStep = (from: Draft, key: unknown): Draft => codeOf(strength.chain)`${from}?[${key}]`

/** How C# has them. */
export const jsonOperations = {
  get: method(shapes.token, (self, ...path: readonly never[]) => path.reduce(step, self)),
  find: method(shapes.token, (self, ...path: readonly never[]) => path.reduce(safeStep, self)),
  has: method(shapes.bool, (self, key: unknown) =>
    binary(strength.equality, step(self, key), '!=', null),
  ),
  selectToken: method(shapes.token, (self, path: unknown) => code`${self}.SelectToken(${path})`),
  selectTokens: method(
    { element: shapes.token },
    (self, path: unknown) => code`${self}.SelectTokens(${path})`,
  ),
  isType: method(shapes.bool, (self, type: JsonType) =>
    binary(strength.equality, code`${self}.Type`, '==', raw(`JTokenType.${type}`)),
  ),
  toCompactText: method(shapes.string, (self) => code`${self}.ToString(Formatting.None)`),
  names: property(
    shapes.strings,
    (self) => code`${self}.Properties().Select(property => property.Name)`,
  ),
} satisfies Operations<JsonReading & { readonly names: unknown }>
