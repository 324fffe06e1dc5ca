import { test } from 'uvu'
import { missingText } from '../../../lib/validate/rules/missing-text.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`a text is fine`, () => {
  valid(missingText, `<policies><inbound><set-method>GET</set-method></inbound></policies>`)
})

test(`no text is an error`, () => {
  invalid(missingText, `<policies><inbound><set-method /></inbound></policies>`, [
    `1:21 error <set-method> needs a text.`,
  ])
})

test(`blanks are no text`, () => {
  invalid(missingText, `<policies><inbound><set-method> </set-method></inbound></policies>`, [
    `1:21 error <set-method> needs a text.`,
  ])
})

test(`an expression is a text`, () => {
  valid(missingText, `<policies><inbound><set-method>@("GET")</set-method></inbound></policies>`)
})

test.run()
