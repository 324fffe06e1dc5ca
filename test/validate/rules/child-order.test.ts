import { test } from 'uvu'
import { childOrder } from '../../../lib/validate/rules/child-order.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`the order of the reference is fine`, () => {
  valid(
    childOrder,
    `<policies><inbound><return-response><set-status code="1" /><set-body>a</set-body></return-response></inbound></policies>`,
  )
})

test(`another order is a warning at the late one`, () => {
  invalid(
    childOrder,
    `<policies><inbound><return-response><set-body>a</set-body><set-status code="1" /></return-response></inbound></policies>`,
    [`1:60 warning <set-status> stands too late in <return-response>.`],
  )
})

test.run()
