import { test } from 'uvu'
import { missingChild } from '../../../lib/validate/rules/missing-child.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`required children are fine`, () => {
  valid(
    missingChild,
    `<policies><inbound><emit-metric name="a"><dimension name="b" /></emit-metric></inbound></policies>`,
  )
})

test(`a missing one is an error`, () => {
  invalid(missingChild, `<policies><inbound><emit-metric name="a" /></inbound></policies>`, [
    `1:21 error <emit-metric> needs <dimension>.`,
  ])
})

test(`one that real policies leave out is a warning`, () => {
  invalid(
    missingChild,
    `<policies><inbound><cors><allowed-origins><origin>*</origin></allowed-origins></cors></inbound></policies>`,
    [`1:21 warning <cors> should have <allowed-headers>.`],
  )
})

test.run()
