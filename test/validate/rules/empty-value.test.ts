import { test } from 'uvu'
import { emptyValue } from '../../../lib/validate/rules/empty-value.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`a value is fine`, () => {
  valid(emptyValue, `<policies><inbound><rewrite-uri template="/" /></inbound></policies>`)
})

test(`an empty required one is a warning`, () => {
  invalid(emptyValue, `<policies><inbound><rewrite-uri template="" /></inbound></policies>`, [
    `1:43 warning \`template\` is empty.`,
  ])
})

test(`what may be anything may be empty`, () => {
  valid(emptyValue, `<policies><inbound><set-variable name="a" value="" /></inbound></policies>`)
})

test.run()
