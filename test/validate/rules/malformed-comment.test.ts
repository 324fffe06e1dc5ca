import { test } from 'uvu'
import { malformedComment } from '../../../lib/validate/rules/malformed-comment.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`a comment is fine`, () => {
  valid(malformedComment, `<policies><inbound><!-- a - b --></inbound></policies>`)
})

test(`two dashes in a comment are a warning`, () => {
  invalid(malformedComment, `<policies><inbound><!-- a -- b --></inbound></policies>`, [
    `1:20 warning A comment may not contain \`--\`.`,
  ])
})

test.run()
