import { codeOf } from './compose.ts'
import type { Expression, Value } from './expression.ts'
import { shapeOf } from './expression-node.ts'
import { expression } from './make.ts'
import { operand } from './operand.ts'
import type { BooleanExpression } from './operations/boolean.ts'
import type { BytesExpression } from './operations/bytes.ts'
import type { DateTimeExpression } from './operations/date-time.ts'
import type {
  JsonExpression,
  JsonObject,
  JsonObjectExpression,
  JsonToken,
} from './operations/json.ts'
import { type NumberExpression, widest } from './operations/number.ts'
import type { StringExpression } from './operations/string.ts'
import type { Shape } from './shape.ts'
import { strength } from './strength.ts'

interface Iff {
  (
    condition: Value<boolean>,
    then: Value<string | null>,
    otherwise: Value<string | null>,
  ): StringExpression
  (condition: Value<boolean>, then: Value<number>, otherwise: Value<number>): NumberExpression
  (condition: Value<boolean>, then: Value<boolean>, otherwise: Value<boolean>): BooleanExpression
  (condition: Value<boolean>, then: Value<Date>, otherwise: Value<Date>): DateTimeExpression
  (
    condition: Value<boolean>,
    then: Value<Uint8Array>,
    otherwise: Value<Uint8Array>,
  ): BytesExpression
  (
    condition: Value<boolean>,
    then: Expression<JsonObject>,
    otherwise: Expression<JsonObject>,
  ): JsonObjectExpression
  (
    condition: Value<boolean>,
    then: Expression<JsonToken>,
    otherwise: Expression<JsonToken>,
  ): JsonExpression
  <E extends Expression>(condition: Value<boolean>, then: E, otherwise: E): E
}

/** One value or another: `condition ? then : otherwise`. Only the one that is chosen is computed. */
export const iff: Iff = function iff(condition: unknown, then: unknown, otherwise: unknown) {
  const { conditional, coalesce } = strength
  const conditionalOf = codeOf(conditional, coalesce, coalesce, conditional)
  const made = conditionalOf`${condition} ? ${then} : ${otherwise}`
  return expression<never>(made, commonShape(then, otherwise), iff)
}

function commonShape(then: unknown, otherwise: unknown): Shape {
  const types = [then, otherwise].filter((each) => each !== null).map((each) => operand(each).type)
  const type = new Set(types).size === 1 ? types[0] : widest(...types)
  const { element } = shapeOf(then)
  return { ...(type !== undefined && { type }), ...(element !== undefined && { element }) }
}
