import { test } from 'uvu'
import { policyOrder } from '../../../lib/validate/rules/policy-order.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`cors first is fine, behind base too`, () => {
  valid(
    policyOrder,
    `<policies><inbound><base /><cors /><set-method>GET</set-method></inbound></policies>`,
  )
})

test(`cors later is a warning`, () => {
  invalid(
    policyOrder,
    `<policies><inbound><set-method>GET</set-method><cors /></inbound></policies>`,
    [`1:49 warning \`cors\` should stand before \`set-method\`.`],
  )
})

test.run()
