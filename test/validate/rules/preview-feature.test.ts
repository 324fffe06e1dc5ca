import { test } from 'uvu'
import { previewFeature } from '../../../lib/validate/rules/preview-feature.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`a policy that is available is fine`, () => {
  valid(previewFeature, `<policies><inbound><base /></inbound></policies>`)
})

test(`one in preview is a warning`, () => {
  invalid(
    previewFeature,
    `<sql-data-source />`,
    [`1:2 warning \`sql-data-source\` is in preview.`],
    { target: { scope: 'resolver', api: 'a', type: 'T', field: 'f' } },
  )
})

test.run()
