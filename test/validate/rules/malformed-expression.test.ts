import { test } from 'uvu'
import { malformedExpression } from '../../../lib/validate/rules/malformed-expression.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`an expression that ends is fine`, () => {
  valid(
    malformedExpression,
    `<policies><inbound><set-variable name="a" value="@(1)" /></inbound></policies>`,
  )
})

test(`an expression that does not end is an error`, () => {
  invalid(
    malformedExpression,
    `<policies><inbound><set-variable name="a" value="@(f(1)" /></inbound></policies>`,
    [`1:51 error '(' is never closed.`],
  )
})

test.run()
