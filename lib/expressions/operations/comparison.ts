import { binary, code, negated } from '../compose.ts'
import type { Draft } from '../draft.ts'
import type { Value } from '../expression.ts'
import { method, type Operations } from '../operation.ts'
import { shapes } from '../shape.ts'
import { type Strength, strength } from '../strength.ts'
import type { BooleanExpression } from './boolean.ts'

/** How texts are compared: without `ignoreCase` character by character. */
export interface Comparison {
  readonly ignoreCase?: boolean
}

/** Comparison with a value of the same type; null where there may be none. */
export interface Equality<T> {
  /** `a == b`. */
  equals(other: Value<T | null>): BooleanExpression
  /** `a != b`. */
  notEquals(other: Value<T | null>): BooleanExpression
}

/** Comparison of values that have an order. */
export interface Order<T> {
  /** `a < b`. */
  lessThan(other: Value<T>): BooleanExpression
  /** `a <= b`. */
  atMost(other: Value<T>): BooleanExpression
  /** `a > b`. */
  greaterThan(other: Value<T>): BooleanExpression
  /** `a >= b`. */
  atLeast(other: Value<T>): BooleanExpression
}

const compared = (level: Strength, operator: string) =>
  method(shapes.bool, (self, other: unknown) => binary(level, self, operator, other))

const ignoringCase = (self: Draft, other: unknown): Draft =>
  code`string.Equals(${self}, ${other}, StringComparison.OrdinalIgnoreCase)`

/** How C# has them. */
export const comparisonOperations = {
  equals: method(shapes.bool, (self, other: unknown, options?: Comparison) =>
    options?.ignoreCase ? ignoringCase(self, other) : binary(strength.equality, self, '==', other),
  ),
  notEquals: method(shapes.bool, (self, other: unknown, options?: Comparison) =>
    options?.ignoreCase
      ? negated(ignoringCase(self, other))
      : binary(strength.equality, self, '!=', other),
  ),
  lessThan: compared(strength.relational, '<'),
  atMost: compared(strength.relational, '<='),
  greaterThan: compared(strength.relational, '>'),
  atLeast: compared(strength.relational, '>='),
} satisfies Operations<Equality<unknown> & Order<unknown>>
