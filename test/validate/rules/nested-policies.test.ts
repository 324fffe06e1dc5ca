import { test } from 'uvu'
import { nestedPolicies } from '../../../lib/validate/rules/nested-policies.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`policies inside are fine`, () => {
  valid(
    nestedPolicies,
    `<policies><inbound><wait><send-request response-variable-name="a" mode="copy" /></wait></inbound></policies>`,
  )
})

test(`none is a warning`, () => {
  invalid(
    nestedPolicies,
    `<policies><inbound><choose><when condition="@(true)" /></choose></inbound></policies>`,
    [`1:29 warning <when> holds no policy.`],
  )
})

test(`one that may not stand inside is an error`, () => {
  invalid(
    nestedPolicies,
    `<policies><inbound><retry condition="@(true)" count="1" interval="1"><wait><choose><when condition="@(true)"><base /></when></choose></wait></retry></inbound></policies>`,
    [`1:71 error \`wait\` cannot stand directly in <retry>.`],
  )
})

test(`outside an uncertain list it is a warning`, () => {
  invalid(
    nestedPolicies,
    `<policies><inbound><wait><set-method>GET</set-method></wait></inbound></policies>`,
    [`1:27 warning \`set-method\` cannot stand directly in <wait>.`],
  )
})

test.run()
