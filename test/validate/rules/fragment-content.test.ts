import { test } from 'uvu'
import { fragmentContent } from '../../../lib/validate/rules/fragment-content.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`policies are fine`, () => {
  valid(fragmentContent, `<fragment><set-method>GET</set-method></fragment>`, {
    target: { scope: 'fragment', fragment: 'f' },
  })
})

test(`none is a warning`, () => {
  invalid(fragmentContent, `<fragment />`, [`1:2 warning The fragment holds no policy.`], {
    target: { scope: 'fragment', fragment: 'f' },
  })
})

test.run()
