import { test } from 'uvu'
import { strayText } from '../../../lib/validate/rules/stray-text.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`an expression alone is fine`, () => {
  valid(
    strayText,
    `<policies><inbound><set-variable name="a" value=" @(1) " /></inbound></policies>`,
  )
})

test(`text behind an expression is a warning`, () => {
  invalid(
    strayText,
    `<policies><inbound><set-variable name="a" value="@(1) b" /></inbound></policies>`,
    [`1:54 warning Text behind the expression: the service takes the whole value as plain text.`],
  )
})

test.run()
