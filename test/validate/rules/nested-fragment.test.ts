import { test } from 'uvu'
import { nestedFragment } from '../../../lib/validate/rules/nested-fragment.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`in a document it is fine`, () => {
  valid(
    nestedFragment,
    `<policies><inbound><include-fragment fragment-id="a" /></inbound></policies>`,
  )
})

test(`in a fragment it is an error`, () => {
  invalid(
    nestedFragment,
    `<fragment><include-fragment fragment-id="a" /></fragment>`,
    [`1:12 error A fragment cannot include another fragment.`],
    { target: { scope: 'fragment', fragment: 'f' } },
  )
})

test.run()
