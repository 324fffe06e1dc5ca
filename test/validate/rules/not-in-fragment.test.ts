import { test } from 'uvu'
import { notInFragment } from '../../../lib/validate/rules/not-in-fragment.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`in a document it is fine`, () => {
  valid(
    notInFragment,
    `<policies><inbound><cache-lookup vary-by-developer="true" vary-by-developer-groups="true" /></inbound></policies>`,
  )
})

test(`in a fragment it is reported`, () => {
  invalid(
    notInFragment,
    `<fragment><cache-lookup vary-by-developer="true" vary-by-developer-groups="true" /></fragment>`,
    [`1:12 warning \`cache-lookup\` is not meant for a fragment.`],
    { target: { scope: 'fragment', fragment: 'f' } },
  )
})

test.run()
