import { test } from 'uvu'
import { unknownChild } from '../../../lib/validate/rules/unknown-child.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`known children are fine`, () => {
  valid(
    unknownChild,
    `<policies><inbound><set-header name="a"><value>b</value></set-header></inbound></policies>`,
  )
})

test(`an unknown one is an error`, () => {
  invalid(
    unknownChild,
    `<policies><inbound><set-header name="a"><vlaue>b</vlaue></set-header></inbound></policies>`,
    [`1:42 error <set-header> has no child <vlaue>.`],
  )
})

test(`a policy that takes none says so`, () => {
  invalid(unknownChild, `<policies><inbound><base><a /></base></inbound></policies>`, [
    `1:27 error <base> has no child <a>.`,
  ])
})

test(`free XML is fine`, () => {
  valid(
    unknownChild,
    `<policies><inbound><set-body><soap:Envelope /></set-body></inbound></policies>`,
  )
})

test.run()
