import { test } from 'uvu'
import { bareAmpersand } from '../../../lib/validate/rules/bare-ampersand.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`an entity is fine`, () => {
  valid(
    bareAmpersand,
    `<policies><inbound><rewrite-uri template="/a?b&amp;c" /></inbound></policies>`,
  )
})

test(`an ampersand is a warning`, () => {
  invalid(
    bareAmpersand,
    `<policies><inbound><rewrite-uri template="/a?b&c" /></inbound></policies>`,
    [`1:47 warning \`&\` stands for itself here, which XML does not allow.`],
  )
})

test(`ampersands in expressions are fine`, () => {
  valid(
    bareAmpersand,
    `<policies><inbound><set-variable name="a" value="@(b && c)" /></inbound></policies>`,
  )
})

test.run()
