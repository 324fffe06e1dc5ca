import { test } from 'uvu'
import { unknownSection } from '../../../lib/validate/rules/unknown-section.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`the four sections are fine`, () => {
  valid(unknownSection, `<policies><inbound /><backend /><outbound /><on-error /></policies>`)
})

test(`a misspelt one is an error`, () => {
  invalid(unknownSection, `<policies><outbond /></policies>`, [
    `1:12 error \`outbond\` is not a section.`,
  ])
})

test(`a policy outside of sections is an error`, () => {
  invalid(unknownSection, `<policies><set-method>GET</set-method></policies>`, [
    `1:12 error \`set-method\` is not a section.`,
  ])
})

test.run()
