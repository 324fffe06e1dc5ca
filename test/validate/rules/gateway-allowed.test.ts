import { test } from 'uvu'
import { gatewayAllowed } from '../../../lib/validate/rules/gateway-allowed.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`without a gateway nothing is said`, () => {
  valid(gatewayAllowed, `<policies><inbound><publish-to-dapr topic="a" /></inbound></policies>`)
})

test(`a policy that the gateway lacks is an error`, () => {
  invalid(
    gatewayAllowed,
    `<policies><inbound><publish-to-dapr topic="a" /></inbound></policies>`,
    [`1:21 error \`publish-to-dapr\` does not run on the v2 gateway.`],
    { gateway: 'v2' },
  )
})

test(`one that it has is fine`, () => {
  valid(gatewayAllowed, `<policies><inbound><publish-to-dapr topic="a" /></inbound></policies>`, {
    gateway: 'self-hosted',
  })
})

test.run()
