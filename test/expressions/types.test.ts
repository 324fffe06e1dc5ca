import { expectTypeOf } from 'expect-type'
import { test } from 'uvu'
import { coalesce } from '../../lib/expressions/coalesce.ts'
import { all, not } from '../../lib/expressions/conditions.ts'
import { context } from '../../lib/expressions/context.ts'
import { csharp } from '../../lib/expressions/csharp.ts'
import type { Expression } from '../../lib/expressions/expression.ts'
import { iff } from '../../lib/expressions/iff.ts'
import { json, jsonBody } from '../../lib/expressions/json.ts'
import { namedValue } from '../../lib/expressions/named-value.ts'
import { now } from '../../lib/expressions/now.ts'
import type { BooleanExpression } from '../../lib/expressions/operations/boolean.ts'
import type { DateTimeExpression } from '../../lib/expressions/operations/date-time.ts'
import type { ListExpression } from '../../lib/expressions/operations/list.ts'
import type { Optional } from '../../lib/expressions/operations/nullable.ts'
import type { NumberExpression } from '../../lib/expressions/operations/number.ts'
import type { StringExpression } from '../../lib/expressions/operations/string.ts'
import { text } from '../../lib/expressions/text.ts'
import { timeSpan } from '../../lib/expressions/time-span.ts'
import { variable } from '../../lib/expressions/variable.ts'

test('the template has the operations of its type', () => {
  expectTypeOf(csharp<string>`a`).toExtend<StringExpression>()
  expectTypeOf(csharp<number>`1`).toEqualTypeOf<NumberExpression>()
  expectTypeOf(csharp<boolean>`a`).toEqualTypeOf<BooleanExpression>()
  expectTypeOf(csharp<Date>`a`).toEqualTypeOf<DateTimeExpression>()
  expectTypeOf(csharp<readonly number[]>`a`).toEqualTypeOf<ListExpression<NumberExpression>>()
  expectTypeOf(csharp<'a' | 'b'>`a`).toExtend<Expression<'a' | 'b'>>()
  expectTypeOf(csharp<number | null>`a`).toEqualTypeOf<Optional<NumberExpression>>()
  expectTypeOf(csharp`a`).toExtend<Expression<number>>()
  expectTypeOf(csharp<unknown>`a`).toEqualTypeOf<Expression<unknown>>()
})

test('an expression is what an attribute of its type takes', () => {
  expectTypeOf(context.request.method).toExtend<Expression<string>>()
  expectTypeOf(context.user.optional.id).toExtend<Expression<string | null>>()
  expectTypeOf(context.user.optional.id.or('a')).toExtend<Expression<string>>()
  expectTypeOf(variable.int('a').or(1)).toExtend<Expression<number>>()
  expectTypeOf(context.user.exists).toExtend<Expression<boolean>>()
  expectTypeOf(context.user).not.toExtend<Expression<unknown>>()
  expectTypeOf(context.user.optional.id).not.toExtend<Expression<string>>()
})

test('an operation takes values of its type only', () => {
  const { method } = context.request
  const { statusCode } = context.response
  // @ts-expect-error a number in a text operation
  method.contains(1)
  // @ts-expect-error text in arithmetic
  statusCode.plus('1')
  // @ts-expect-error an expression of another type
  statusCode.plus(method)
  // @ts-expect-error a named value where no text is taken
  statusCode.plus(namedValue('a'))
  // @ts-expect-error numbers have no text operations
  statusCode.contains('a')
  // @ts-expect-error texts have no order
  method.lessThan('a')
  // @ts-expect-error conditions only
  all(true, method)
  // @ts-expect-error conditions only
  not(statusCode)
  // @ts-expect-error two types
  iff(true, 'a', 1)
  // @ts-expect-error what may be null has no operations
  context.user.optional.id.contains('a')
  // @ts-expect-error a date is no time span
  now().plus(now())
  // @ts-expect-error JSON has to be cast
  variable.json('a').equals('b')
  // @ts-expect-error a function is no JSON
  json({ a: () => 1 })
  // @ts-expect-error a body is an object or a list
  jsonBody('a')
  // @ts-expect-error an object is no text
  text`${{}}`
  // @ts-expect-error the element is text
  method.split(',').any((part) => part.greaterThan(1))
  // @ts-expect-error the default has another type
  variable.int('a').or('b')
  expectTypeOf(now().minus(now()).plus(timeSpan.days(1)).totalDays).toExtend<NumberExpression>()
})

test('results have their types', () => {
  expectTypeOf(iff(true, 'a', context.user.id)).toEqualTypeOf<StringExpression>()
  expectTypeOf(iff(true, 1, 2)).toEqualTypeOf<NumberExpression>()
  expectTypeOf(iff(true, now(), now())).toEqualTypeOf<DateTimeExpression>()
  expectTypeOf(coalesce(context.user.optional.id, 'a')).toExtend<StringExpression>()
  expectTypeOf(coalesce(context.product.subscriptionsLimit, 5)).toEqualTypeOf<NumberExpression>()
  expectTypeOf(context.user.groups.select((group) => group.name)).toEqualTypeOf<
    ListExpression<StringExpression>
  >()
  expectTypeOf(context.response.optional.statusCode).toEqualTypeOf<Optional<NumberExpression>>()
})

test.run()
