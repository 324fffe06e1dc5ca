import { test } from 'uvu'
import { undocumentedPolicy } from '../../../lib/validate/rules/undocumented-policy.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`a documented policy is fine`, () => {
  valid(undocumentedPolicy, `<policies><inbound><base /></inbound></policies>`)
})

test(`another one is a warning`, () => {
  invalid(undocumentedPolicy, `<policies><inbound><block /></inbound></policies>`, [
    `1:21 warning \`block\` is not documented.`,
  ])
})

test.run()
