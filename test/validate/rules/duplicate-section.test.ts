import { test } from 'uvu'
import { duplicateSection } from '../../../lib/validate/rules/duplicate-section.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`each section once is fine`, () => {
  valid(duplicateSection, `<policies><inbound /><outbound /></policies>`)
})

test(`a section twice is an error at the second`, () => {
  invalid(duplicateSection, `<policies><inbound /><inbound /></policies>`, [
    `1:23 error <inbound> stands twice.`,
  ])
})

test.run()
