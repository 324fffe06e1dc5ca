import { test } from 'uvu'
import { missingAttribute } from '../../../lib/validate/rules/missing-attribute.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`all required attributes are fine`, () => {
  valid(
    missingAttribute,
    `<policies><inbound><set-variable name="a" value="b" /></inbound></policies>`,
  )
})

test(`a missing one is an error at the element`, () => {
  invalid(missingAttribute, `<policies><inbound><set-variable name="a" /></inbound></policies>`, [
    `1:21 error <set-variable> needs the attribute \`value\`.`,
  ])
})

test(`one that real policies leave out is a warning`, () => {
  invalid(missingAttribute, `<policies><inbound><set-status code="200" /></inbound></policies>`, [
    `1:21 warning <set-status> should have the attribute \`reason\`.`,
  ])
})

test(`children have required attributes too`, () => {
  invalid(
    missingAttribute,
    `<policies><inbound><emit-metric name="a"><dimension /></emit-metric></inbound></policies>`,
    [`1:43 error <dimension> needs the attribute \`name\`.`],
  )
})

test.run()
