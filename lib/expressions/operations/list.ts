import { code, raw } from '../compose.ts'
import { type Draft, draft } from '../draft.ts'
import type { Expression, Value } from '../expression.ts'
import { method, type Operation, type Operations, property } from '../operation.ts'
import { type Shape, shapes } from '../shape.ts'
import type { BooleanExpression } from './boolean.ts'
import type { Comparison } from './comparison.ts'
import { lambda } from './lambda.ts'
import type { Nullable, ResultOf } from './nullable.ts'
import type { NumberExpression } from './number.ts'
import type { StringExpression } from './string.ts'

/** What LINQ does with several values. */
export interface ListOperations<E> {
  /** `a.Count()`. */
  readonly count: NumberExpression
  /** `a.Contains(b)`. */
  includes(value: Value<ResultOf<E>>, options?: Comparison): BooleanExpression
  /** The element at a place, from 0; fails where there is none. */
  at(index: Value<number>): E
  /** `a.ElementAtOrDefault(1)`: null, or 0, where there is none. */
  atOrDefault(index: Value<number>): E
  first(condition?: (item: E) => Value<boolean>): E
  firstOrDefault(condition?: (item: E) => Value<boolean>): E
  last(condition?: (item: E) => Value<boolean>): E
  lastOrDefault(condition?: (item: E) => Value<boolean>): E
  /** Whether there is an element, or one for which the condition holds. */
  any(condition?: (item: E) => Value<boolean>): BooleanExpression
  /** Whether the condition holds for all elements. */
  all(condition: (item: E) => Value<boolean>): BooleanExpression
  /** The elements for which the condition holds. */
  where(condition: (item: E) => Value<boolean>): ListExpression<E>
  /** What the function makes of each element. */
  select<R extends Expression>(map: (item: E) => R): ListExpression<R>
  /** `string.Join(", ", a)`. */
  join(separator: Value<string>): StringExpression
  distinct(): ListExpression<E>
  skip(count: Value<number>): ListExpression<E>
  take(count: Value<number>): ListExpression<E>
  /** The elements of both lists. */
  concat(other: Value<readonly ResultOf<E>[]>): ListExpression<E>
}

/** Several values: an array or an `IEnumerable`. */
export interface ListExpression<out E>
  extends Expression<readonly ResultOf<E>[]>,
    ListOperations<E>,
    Nullable<ListExpression<E>, readonly ResultOf<E>[]> {}

type Write = (item: never) => unknown

const elementOf = (self: Shape): Shape => self.element ?? shapes.any

const sameElements = ({ element }: Shape): Shape => (element ? { element } : {})

/** An array or list has an indexer, anything else only LINQ's method. */
const hasIndexer = (type = ''): boolean => /\[\]$|^(?:JArray|IList<.*>|List<.*>)$/.test(type)

const calling = (name: string, self: Draft, write?: Write): Draft =>
  write === undefined
    ? code`${self}.${raw(name)}()`
    : code`${self}.${raw(name)}(${lambda(self.element, write)})`

const picking = (name: string): Operation =>
  method(elementOf, (self, condition?: Write) => calling(name, self, condition))

const testing = (name: string): Operation =>
  method(shapes.bool, (self, condition?: Write) => calling(name, self, condition))

/** How C# has them. */
export const listOperations = {
  count: property(shapes.int, (self) => code`${self}.Count()`),
  includes: method(shapes.bool, (self, value: unknown, options?: Comparison) =>
    options?.ignoreCase
      ? code`${self}.Contains(${value}, StringComparer.OrdinalIgnoreCase)`
      : code`${self}.Contains(${value})`,
  ),
  at: method(elementOf, (self, index: unknown) =>
    hasIndexer(self.type) ? code`${self}[${index}]` : code`${self}.ElementAt(${index})`,
  ),
  atOrDefault: method(
    elementOf,
    (self, index: unknown) => code`${self}.ElementAtOrDefault(${index})`,
  ),
  first: picking('First'),
  firstOrDefault: picking('FirstOrDefault'),
  last: picking('Last'),
  lastOrDefault: picking('LastOrDefault'),
  any: testing('Any'),
  all: testing('All'),
  where: method(sameElements, (self, condition: Write) => calling('Where', self, condition)),
  select: method({}, (self, map: Write) => {
    const mapping = lambda(self.element, map)
    const made = code`${self}.Select(${mapping})`
    if (made.problem !== undefined) return made
    return draft(made.code, made.strength, undefined, { element: mapping.element })
  }),
  join: method(
    shapes.string,
    (self, separator: unknown) => code`string.Join(${separator}, ${self})`,
  ),
  distinct: method(sameElements, (self) => code`${self}.Distinct()`),
  skip: method(sameElements, (self, count: unknown) => code`${self}.Skip(${count})`),
  take: method(sameElements, (self, count: unknown) => code`${self}.Take(${count})`),
  concat: method(sameElements, (self, other: unknown) => code`${self}.Concat(${other})`),
} satisfies Operations<ListOperations<unknown>>
