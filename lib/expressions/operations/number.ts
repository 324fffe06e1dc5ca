import { binary, cast, code, codeOf, withType } from '../compose.ts'
import type { Draft } from '../draft.ts'
import type { Expression, Value } from '../expression.ts'
import { operand } from '../operand.ts'
import { method, type Operation, type Operations } from '../operation.ts'
import { shapes } from '../shape.ts'
import { type Strength, strength } from '../strength.ts'
import type { BooleanExpression } from './boolean.ts'
import type { Equality, Order } from './comparison.ts'
import type { Format, ToText } from './to-text.ts'

/** Arithmetic, in the type that C# chooses for the two operands. */
export interface Arithmetic {
  plus(other: Value<number>): NumberExpression
  minus(other: Value<number>): NumberExpression
  times(other: Value<number>): NumberExpression
  /** `a / b`: between whole numbers the result is whole too. */
  dividedBy(other: Value<number>): NumberExpression
  /** `a % b`. */
  remainder(other: Value<number>): NumberExpression
  /** `-a`. */
  negated(): NumberExpression
  /** `Math.Abs(a)`. */
  abs(): NumberExpression
  /** `Math.Round(a)`: halves go to the even neighbour. */
  round(digits?: Value<number>): NumberExpression
  /** `Math.Floor(a)`. */
  floor(): NumberExpression
  /** `Math.Ceiling(a)`. */
  ceiling(): NumberExpression
  /** `Math.Min(a, b)`: never more than the other. */
  min(other: Value<number>): NumberExpression
  /** `Math.Max(a, b)`: never less than the other. */
  max(other: Value<number>): NumberExpression
}

/** Comparison with several numbers. */
export interface NumberList {
  /** Whether it is one of these numbers: `new[] { 1, 2 }.Contains(x)`. */
  isOneOf(numbers: readonly Value<number>[]): BooleanExpression
}

/** The number as one of another type. */
export interface NumberCasts {
  /** `(int)a`: decimals are cut off. */
  asInt(): NumberExpression
  /** `(long)a`: decimals are cut off. */
  asLong(): NumberExpression
  /** `(double)a`. */
  asNumber(): NumberExpression
}

/** A number: an `int`, a `long` or a `double`. */
export interface NumberExpression
  extends Expression<number>,
    Arithmetic,
    NumberCasts,
    NumberList,
    Equality<number>,
    Order<number>,
    ToText,
    Format {}

const ranks = ['int', 'long', 'double']

/** The wider of two types, as C# chooses it. */
export const widest = (...types: readonly (string | undefined)[]): string | undefined => {
  const known = types.map((type) => ranks.indexOf(type ?? ''))
  return known.includes(-1) ? undefined : ranks[Math.max(...known)]
}

const operator = (level: Strength, symbol: string): Operation =>
  method(shapes.any, (self, other: unknown) => {
    const made = binary(level, self, symbol, other)
    return withType(made, resultType(self, symbol, operand(other)))
  })

/** Dates and time spans share `+` and `-` with numbers. */
function resultType(left: Draft, symbol: string, right: Draft): string | undefined {
  if (left.type === 'DateTime') {
    return symbol === '-' && right.type === 'DateTime' ? 'TimeSpan' : undefined
  }
  return left.type === 'TimeSpan' ? left.type : widest(left.type, right.type)
}

/** These exist for `double` and `decimal`, so that whole numbers have to choose. */
const asDouble = (self: Draft): Draft => (self.type === 'double' ? self : cast('double', self))

/** How C# has them. */
export const numberOperations = {
  plus: operator(strength.additive, '+'),
  minus: operator(strength.additive, '-'),
  times: operator(strength.multiplicative, '*'),
  dividedBy: operator(strength.multiplicative, '/'),
  remainder: operator(strength.multiplicative, '%'),
  negated: method(shapes.any, (self) =>
    withType(codeOf(strength.unary, strength.chain)`-${self}`, self.type),
  ),
  abs: method(shapes.any, (self) => withType(code`Math.Abs(${self})`, self.type)),
  round: method(shapes.double, (self, digits?: unknown) =>
    digits === undefined
      ? code`Math.Round(${asDouble(self)})`
      : code`Math.Round(${asDouble(self)}, ${digits})`,
  ),
  floor: method(shapes.double, (self) => code`Math.Floor(${asDouble(self)})`),
  ceiling: method(shapes.double, (self) => code`Math.Ceiling(${asDouble(self)})`),
  min: method(shapes.any, (self, other: unknown) =>
    withType(code`Math.Min(${self}, ${other})`, widest(self.type, operand(other).type)),
  ),
  max: method(shapes.any, (self, other: unknown) =>
    withType(code`Math.Max(${self}, ${other})`, widest(self.type, operand(other).type)),
  ),
} satisfies Operations<Arithmetic>
