import { test } from 'uvu'
import { missingCompanion } from '../../../lib/validate/rules/missing-companion.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`both are fine`, () => {
  valid(
    missingCompanion,
    `<policies><inbound><cache-lookup vary-by-developer="true" vary-by-developer-groups="true" /></inbound><outbound><cache-store duration="1" /></outbound></policies>`,
  )
})

test(`one alone is a warning`, () => {
  invalid(
    missingCompanion,
    `<policies><inbound><cache-lookup vary-by-developer="true" vary-by-developer-groups="true" /></inbound></policies>`,
    [`1:21 warning \`cache-lookup\` has no effect without \`cache-store\`.`],
  )
})

test(`what is inherited may hold the other`, () => {
  valid(
    missingCompanion,
    `<policies><inbound><base /><cache-lookup vary-by-developer="true" vary-by-developer-groups="true" /></inbound></policies>`,
  )
})

test.run()
