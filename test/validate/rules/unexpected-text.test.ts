import { test } from 'uvu'
import { unexpectedText } from '../../../lib/validate/rules/unexpected-text.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`text where it belongs is fine`, () => {
  valid(unexpectedText, `<policies><inbound><set-method>GET</set-method></inbound></policies>`)
})

test(`text in a section is an error at the text`, () => {
  invalid(unexpectedText, `<policies><inbound>base</inbound></policies>`, [
    `1:20 error <inbound> takes no text.`,
  ])
})

test(`text in a policy without text is an error`, () => {
  invalid(unexpectedText, `<policies><inbound><base>a</base></inbound></policies>`, [
    `1:26 error <base> takes no text.`,
  ])
})

test(`text outside of the root is an error`, () => {
  invalid(unexpectedText, `a<policies />`, [
    `1:1 error Text cannot stand outside of the root element.`,
  ])
})

test(`a comment is no text`, () => {
  valid(unexpectedText, `<policies><inbound><!-- a --></inbound></policies>`)
})

test.run()
