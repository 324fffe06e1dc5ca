import { test } from 'uvu'
import { unknownAttribute } from '../../../lib/validate/rules/unknown-attribute.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`known attributes, ids and namespaces are fine`, () => {
  valid(
    unknownAttribute,
    `<policies><inbound><set-variable name="a" value="b" id="c" xmlns:x="y" /></inbound></policies>`,
  )
})

test(`a misspelt one is an error at the attribute`, () => {
  invalid(
    unknownAttribute,
    `<policies><inbound><set-variable name="a" valeu="b" /></inbound></policies>`,
    [`1:43 error <set-variable> has no attribute \`valeu\`.`],
  )
})

test(`a section has none`, () => {
  invalid(unknownAttribute, `<policies><inbound name="a" /></policies>`, [
    `1:20 error <inbound> has no attribute \`name\`.`,
  ])
})

test(`a child has its own`, () => {
  invalid(
    unknownAttribute,
    `<policies><inbound><set-header name="a"><value id="1">b</value></set-header></inbound></policies>`,
    [`1:48 error <value> has no attribute \`id\`.`],
  )
})

test(`what only Microsoft's schema knows is fine`, () => {
  valid(
    unknownAttribute,
    `<policies><inbound><emit-metric name="a" default-dimensions="true"><dimension name="a" /></emit-metric></inbound></policies>`,
  )
})

test(`on an undocumented policy it is a warning`, () => {
  invalid(unknownAttribute, `<policies><inbound><block a="b" /></inbound></policies>`, [
    `1:27 warning <block> has no attribute \`a\`.`,
  ])
})

test.run()
