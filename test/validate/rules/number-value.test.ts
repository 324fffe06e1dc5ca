import { test } from 'uvu'
import { numberValue } from '../../../lib/validate/rules/number-value.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`a number in range is fine`, () => {
  valid(
    numberValue,
    `<policies><inbound><rate-limit calls="1" renewal-period="300" /></inbound></policies>`,
  )
})

test(`text is an error`, () => {
  invalid(
    numberValue,
    `<policies><inbound><rate-limit calls="many" renewal-period="300" /></inbound></policies>`,
    [`1:39 error \`calls\` must be a whole number, not "many".`],
  )
})

test(`a fraction is no whole number`, () => {
  invalid(
    numberValue,
    `<policies><inbound><rate-limit calls="1.5" renewal-period="300" /></inbound></policies>`,
    [`1:39 error \`calls\` must be a whole number, not "1.5".`],
  )
})

test(`too large and too small are errors`, () => {
  invalid(
    numberValue,
    `<policies><inbound><rate-limit calls="1" renewal-period="301" /><retry condition="@(true)" count="0" interval="0"><base /></retry></inbound></policies>`,
    [
      `1:58 error \`renewal-period\` must be at most 300 seconds.`,
      `1:99 error \`count\` must be at least 1.`,
    ],
  )
})

test(`a number may be a fraction`, () => {
  valid(
    numberValue,
    `<policies><inbound><emit-metric name="a" value="1.5"><dimension name="b" /></emit-metric></inbound></policies>`,
  )
})

test(`a named value is not judged`, () => {
  valid(
    numberValue,
    `<policies><inbound><rate-limit calls="{{calls}}" renewal-period="300" /></inbound></policies>`,
  )
})

test.run()
