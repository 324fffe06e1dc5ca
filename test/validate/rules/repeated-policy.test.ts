import { test } from 'uvu'
import { repeatedPolicy } from '../../../lib/validate/rules/repeated-policy.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`once is fine`, () => {
  valid(
    repeatedPolicy,
    `<policies><inbound><rate-limit calls="1" renewal-period="60" /></inbound></policies>`,
  )
})

test(`a second one that runs too is an error`, () => {
  invalid(
    repeatedPolicy,
    `<policies><inbound><rate-limit calls="1" renewal-period="60" /><rate-limit calls="1" renewal-period="60" /></inbound></policies>`,
    [`1:65 error \`rate-limit\` stands only once in a document.`],
  )
})

test(`in different branches only one runs`, () => {
  valid(
    repeatedPolicy,
    `<policies><inbound><choose><when condition="@(true)"><rate-limit calls="1" renewal-period="60" /></when><otherwise><rate-limit calls="1" renewal-period="60" /></otherwise></choose></inbound></policies>`,
  )
})

test(`before a branch and inside it both run`, () => {
  invalid(
    repeatedPolicy,
    `<policies><inbound><rate-limit calls="1" renewal-period="60" /><choose><when condition="@(true)"><rate-limit calls="1" renewal-period="60" /></when><otherwise><base /></otherwise></choose></inbound></policies>`,
    [`1:99 error \`rate-limit\` stands only once in a document.`],
  )
})

test(`a section is the limit for some`, () => {
  invalid(
    repeatedPolicy,
    `<policies><inbound><cache-lookup vary-by-developer="true" vary-by-developer-groups="true" /><cache-lookup vary-by-developer="true" vary-by-developer-groups="true" /></inbound></policies>`,
    [`1:94 error \`cache-lookup\` stands only once in a section.`],
  )
})

test(`where practice differs it is a warning`, () => {
  invalid(
    repeatedPolicy,
    `<policies><inbound><cache-store-value key="a" value="b" duration="1" /><cache-store-value key="a" value="b" duration="1" /></inbound></policies>`,
    [`1:73 warning \`cache-store-value\` should stand only once in a section.`],
  )
})

test.run()
