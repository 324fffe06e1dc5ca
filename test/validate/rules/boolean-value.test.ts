import { test } from 'uvu'
import { booleanValue } from '../../../lib/validate/rules/boolean-value.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`true and false are fine, in any case`, () => {
  valid(
    booleanValue,
    `<policies><inbound><rewrite-uri template="/" copy-unmatched-params="False" /></inbound></policies>`,
  )
})

test(`anything else is an error`, () => {
  invalid(
    booleanValue,
    `<policies><inbound><rewrite-uri template="/" copy-unmatched-params="yes" /></inbound></policies>`,
    [`1:69 error \`copy-unmatched-params\` must be true or false, not "yes".`],
  )
})

test(`a condition is one too`, () => {
  invalid(
    booleanValue,
    `<policies><inbound><choose><when condition="1"><base /></when></choose></inbound></policies>`,
    [`1:45 error \`condition\` must be true or false, not "1".`],
  )
})

test.run()
