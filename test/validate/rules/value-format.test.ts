import { test } from 'uvu'
import { valueFormat } from '../../../lib/validate/rules/value-format.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`values in form are fine`, () => {
  valid(
    valueFormat,
    `<policies><inbound><ip-filter action="allow"><address>10.0.0.1</address><address>::1</address></ip-filter></inbound></policies>`,
  )
})

test(`an address that is none is an error`, () => {
  invalid(
    valueFormat,
    `<policies><inbound><ip-filter action="allow"><address>10.0.0.300</address></ip-filter></inbound></policies>`,
    [`1:55 error The text of <address> is not an IP address: "10.0.0.300".`],
  )
})

test(`a header name holds no blanks`, () => {
  invalid(
    valueFormat,
    `<policies><inbound><set-header name="a b"><value>c</value></set-header></inbound></policies>`,
    [`1:38 error \`name\` is not a header name: "a b".`],
  )
})

test(`a URL holds no blanks`, () => {
  invalid(
    valueFormat,
    `<policies><inbound><set-backend-service base-url="https://a b" /></inbound></policies>`,
    [`1:51 error \`base-url\` is an address and cannot hold blanks.`],
  )
})

test(`a pattern is matched whole`, () => {
  invalid(
    valueFormat,
    `<policies><inbound><quota-by-key calls="1" counter-key="a" renewal-period="300" first-period-start="2026-01-01" /></inbound></policies>`,
    [`1:101 error \`first-period-start\` cannot be "2026-01-01".`],
  )
})

test(`a length is kept`, () => {
  invalid(
    valueFormat,
    `<policies><inbound><json-to-xml apply="always" namespace-separator="ab" /></inbound></policies>`,
    [`1:69 error \`namespace-separator\` must have at most 1 character.`],
  )
})

test.run()
