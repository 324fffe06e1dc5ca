import { test } from 'uvu'
import { expressionInText } from '../../../lib/validate/rules/expression-in-text.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`an expression alone is fine`, () => {
  valid(
    expressionInText,
    `<policies><inbound><set-header name="a"><value>@(1)</value></set-header></inbound></policies>`,
  )
})

test(`an expression behind text is a warning`, () => {
  invalid(
    expressionInText,
    `<policies><inbound><set-header name="a"><value>Bearer @(1)</value></set-header></inbound></policies>`,
    [
      `1:48 warning The text of <value> holds \`@(\` behind other text, so the service takes it as text.`,
    ],
  )
})

test(`an address with an @ is fine`, () => {
  valid(
    expressionInText,
    `<policies><inbound><set-header name="a"><value>a@b.example</value></set-header></inbound></policies>`,
  )
})

test.run()
