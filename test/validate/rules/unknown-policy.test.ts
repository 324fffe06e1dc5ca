import { test } from 'uvu'
import { unknownPolicy } from '../../../lib/validate/rules/unknown-policy.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`a policy that exists is fine`, () => {
  valid(
    unknownPolicy,
    `<policies><inbound><base /><set-method>GET</set-method></inbound></policies>`,
  )
})

test(`a misspelt one is an error`, () => {
  invalid(unknownPolicy, `<policies><inbound><set-metod>GET</set-metod></inbound></policies>`, [
    `1:21 error \`set-metod\` is not a policy.`,
  ])
})

test(`also inside another policy`, () => {
  invalid(
    unknownPolicy,
    `<policies><inbound><choose><when condition="@(true)"><tracee /></when></choose></inbound></policies>`,
    [`1:55 error \`tracee\` is not a policy.`],
  )
})

test(`a section inside a section is an error`, () => {
  invalid(unknownPolicy, `<policies><inbound><outbound /></inbound></policies>`, [
    `1:21 error <outbound> cannot stand inside <inbound>.`,
  ])
})

test(`a section in a fragment is an error`, () => {
  invalid(
    unknownPolicy,
    `<fragment><inbound /></fragment>`,
    [`1:12 error <inbound> cannot stand inside <fragment>.`],
    { target: { scope: 'fragment', fragment: 'f' } },
  )
})

test(`XML inside set-body is nobody's business`, () => {
  valid(unknownPolicy, `<policies><inbound><set-body><a><b /></a></set-body></inbound></policies>`)
})

test.run()
