import { test } from 'uvu'
import { enumValue } from '../../../lib/validate/rules/enum-value.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`a listed value is fine`, () => {
  valid(
    enumValue,
    `<policies><inbound><set-header name="a" exists-action="skip"><value>b</value></set-header></inbound></policies>`,
  )
})

test(`another one is an error at the value`, () => {
  invalid(
    enumValue,
    `<policies><inbound><set-header name="a" exists-action="replace"><value>b</value></set-header></inbound></policies>`,
    [`1:56 error \`exists-action\` cannot be "replace".`],
  )
})

test(`a near miss is offered the right one; case counts`, () => {
  invalid(
    enumValue,
    `<policies><inbound><set-header name="a" exists-action="Override"><value>b</value></set-header></inbound></policies>`,
    [`1:56 error \`exists-action\` cannot be "Override".`],
  )
})

test(`expressions and named values are not judged`, () => {
  valid(
    enumValue,
    `<policies><inbound><set-header name="a" exists-action="@("x")"><value>b</value></set-header><set-header name="a" exists-action="{{x}}"><value>b</value></set-header></inbound></policies>`,
  )
})

test.run()
