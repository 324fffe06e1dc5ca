import { test } from 'uvu'
import { singleBackendPolicy } from '../../../lib/validate/rules/single-backend-policy.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`one policy is fine, comments aside`, () => {
  valid(singleBackendPolicy, `<policies><backend><!-- a --><base /></backend></policies>`)
})

test(`a second one is an error at it`, () => {
  invalid(
    singleBackendPolicy,
    `<policies><backend><base /><forward-request /></backend></policies>`,
    [`1:29 error <backend> holds more than one policy.`],
  )
})

test.run()
