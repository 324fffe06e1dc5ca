import { test } from 'uvu'
import { tooManyChildren } from '../../../lib/validate/rules/too-many-children.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`as many as allowed are fine`, () => {
  valid(
    tooManyChildren,
    `<policies><inbound><set-header name="a"><value>1</value><value>2</value></set-header></inbound></policies>`,
  )
})

test(`one too many is an error at it`, () => {
  invalid(
    tooManyChildren,
    `<policies><inbound><return-response><set-body>a</set-body><set-body>b</set-body></return-response></inbound></policies>`,
    [`1:60 error <return-response> takes at most 1 <set-body>.`],
  )
})

test(`more than newer pages advise is a warning`, () => {
  invalid(
    tooManyChildren,
    `<policies><inbound><emit-metric name="a"><dimension name="b" /><dimension name="b" /><dimension name="b" /><dimension name="b" /><dimension name="b" /><dimension name="b" /></emit-metric></inbound></policies>`,
    [`1:153 warning <emit-metric> should have at most 5 <dimension>.`],
  )
})

test.run()
