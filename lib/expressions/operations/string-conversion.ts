import { code, codeOf, raw } from '../compose.ts'
import { type BasicCredentials, basicCredentials } from '../context/basic-credentials.ts'
import { type Jwt, jwt } from '../context/jwt.ts'
import { type Uri, uri } from '../context/uri.ts'
import { draft } from '../draft.ts'
import type { Value } from '../expression.ts'
import { declaredName } from '../names.ts'
import { method, type Operation, type Operations } from '../operation.ts'
import { type Shape, shapes } from '../shape.ts'
import { strength } from '../strength.ts'
import type { BooleanExpression } from './boolean.ts'
import type { DateTimeExpression } from './date-time.ts'
import type { JsonArrayExpression, JsonExpression, JsonObjectExpression } from './json.ts'
import type { NumberExpression } from './number.ts'
import type { XmlExpression } from './xml.ts'

/** What the text stands for, as a value of its own type. */
export interface StringConversions {
  /** `int.Parse(a)`, or with a fallback `int.TryParse(a, out var parsed) ? parsed : 0`. */
  toInt(fallback?: Value<number>): NumberExpression
  toLong(fallback?: Value<number>): NumberExpression
  /** `double.Parse(a)`. */
  toNumber(fallback?: Value<number>): NumberExpression
  /** `bool.Parse(a)`. */
  toBoolean(fallback?: Value<boolean>): BooleanExpression
  /** `DateTime.Parse(a)`. */
  toDateTime(): DateTimeExpression
  /** `JToken.Parse(a)`. */
  toJson(): JsonExpression
  /** `JObject.Parse(a)`. */
  toJsonObject(): JsonObjectExpression
  /** `JArray.Parse(a)`. */
  toJsonArray(): JsonArrayExpression
  /** `XElement.Parse(a)`. */
  toXml(): XmlExpression
  /** `new Uri(a)`. */
  toUri(): Uri
  /** The token of a header such as `Authorization`; absent where the text is none. */
  asJwt(): Jwt
  /** The credentials of an `Authorization` header; absent where the text has none. */
  asBasic(): BasicCredentials
}

const parsing = (shape: Shape, type: string): Operation =>
  method(shape, (self, fallback?: unknown) => {
    if (fallback === undefined) return code`${raw(type)}.Parse(${self})`
    const name = declaredName('parsed')
    const both = draft(`${name}) ? ${name}`, strength.primary)
    const parsed = codeOf(strength.conditional, strength.primary, strength.lambda)
    return parsed`${raw(type)}.TryParse(${self}, out var ${both} : ${fallback}`
  })

/** How C# has them. */
export const stringConversions = {
  toInt: parsing(shapes.int, 'int'),
  toLong: parsing(shapes.long, 'long'),
  toNumber: parsing(shapes.double, 'double'),
  toBoolean: parsing(shapes.bool, 'bool'),
  toDateTime: method(shapes.dateTime, (self) => code`DateTime.Parse(${self})`),
  toJson: method(shapes.token, (self) => code`JToken.Parse(${self})`),
  toJsonObject: method(shapes.object, (self) => code`JObject.Parse(${self})`),
  toJsonArray: method(shapes.array, (self) => code`JArray.Parse(${self})`),
  toXml: method(shapes.xml, (self) => code`XElement.Parse(${self})`),
  toUri: method(uri, (self) => code`new Uri(${self})`),
  asJwt: method(jwt, (self) => code`${self}.AsJwt()`),
  asBasic: method(basicCredentials, (self) => code`${self}.AsBasic()`),
} satisfies Operations<StringConversions>
