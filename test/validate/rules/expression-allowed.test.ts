import { test } from 'uvu'
import { expressionAllowed } from '../../../lib/validate/rules/expression-allowed.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`an expression is fine where the page allows it`, () => {
  valid(
    expressionAllowed,
    `<policies><inbound><set-status code="@(200)" reason="a" /></inbound></policies>`,
  )
})

test(`elsewhere it is an error`, () => {
  invalid(
    expressionAllowed,
    `<policies><inbound><rate-limit calls="@(1)" renewal-period="60" /></inbound></policies>`,
    [`1:39 error \`calls\` takes no expression.`],
  )
})

test(`a literal where only an expression makes sense is an error`, () => {
  invalid(
    expressionAllowed,
    `<policies><inbound><validate-jwt token-value="a" /></inbound></policies>`,
    [`1:47 error \`token-value\` must be an expression.`],
  )
})

test.run()
