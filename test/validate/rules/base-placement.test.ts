import { test } from 'uvu'
import { basePlacement } from '../../../lib/validate/rules/base-placement.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`directly in a section it is fine`, () => {
  valid(basePlacement, `<policies><inbound><base /></inbound></policies>`)
})

test(`inside another policy it is an error`, () => {
  invalid(
    basePlacement,
    `<policies><inbound><choose><when condition="@(true)"><base /></when></choose></inbound></policies>`,
    [`1:55 error <base> stands directly in a section, not inside <when>.`],
  )
})

test(`in a fragment it is an error`, () => {
  invalid(
    basePlacement,
    `<fragment><base /></fragment>`,
    [`1:12 error <base> cannot stand in a fragment.`],
    { target: { scope: 'fragment', fragment: 'f' } },
  )
})

test(`in the global document it is a warning`, () => {
  invalid(
    basePlacement,
    `<policies><inbound><base /></inbound></policies>`,
    [`1:21 warning <base> has no effect in the global document.`],
    { target: { scope: 'global' } },
  )
})

test(`twice in a section it is a warning`, () => {
  invalid(basePlacement, `<policies><inbound><base /><base /></inbound></policies>`, [
    `1:29 warning <base> stands twice in <inbound>.`,
  ])
})

test.run()
