import { test } from 'uvu'
import { bracketInString } from '../../../lib/validate/rules/bracket-in-string.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`balanced brackets in a string are fine`, () => {
  valid(
    bracketInString,
    `<policies><inbound><set-variable name="a" value="@("()")" /></inbound></policies>`,
  )
})

test(`a single bracket in a string is a warning`, () => {
  invalid(
    bracketInString,
    `<policies><inbound><set-variable name="a" value="@(")")" /></inbound></policies>`,
    [`1:50 warning A bracket in a string or comment is unbalanced.`],
  )
})

test.run()
