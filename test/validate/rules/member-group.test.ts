import { test } from 'uvu'
import { memberGroup } from '../../../lib/validate/rules/member-group.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`exactly one is fine`, () => {
  valid(
    memberGroup,
    `<policies><inbound><set-backend-service base-url="https://a" /></inbound></policies>`,
  )
})

test(`none where one is needed is an error`, () => {
  invalid(memberGroup, `<policies><inbound><set-backend-service /></inbound></policies>`, [
    `1:21 error <set-backend-service> takes exactly one of \`base-url\` and \`backend-id\`.`,
  ])
})

test(`two where one is allowed is an error`, () => {
  invalid(
    memberGroup,
    `<policies><inbound><set-backend-service base-url="https://a" backend-id="b" /></inbound></policies>`,
    [`1:21 error <set-backend-service> takes exactly one of \`base-url\` and \`backend-id\`.`],
  )
})

test(`at least one`, () => {
  invalid(
    memberGroup,
    `<policies><inbound><quota-by-key counter-key="a" renewal-period="300" /></inbound></policies>`,
    [`1:21 error <quota-by-key> needs at least one of \`calls\` and \`bandwidth\`.`],
  )
})

test(`at most one`, () => {
  invalid(
    memberGroup,
    `<policies><backend><forward-request timeout="1" timeout-ms="1" /></backend></policies>`,
    [`1:21 error <forward-request> takes at most one of \`timeout\` and \`timeout-ms\`.`],
  )
})

test(`all or none`, () => {
  invalid(
    memberGroup,
    `<policies><inbound><llm-token-limit counter-key="a" estimate-prompt-tokens="true" token-quota="1" /></inbound></policies>`,
    [
      `1:21 error <llm-token-limit> takes \`token-quota\` and \`token-quota-period\` together or not at all.`,
    ],
  )
})

test(`one needs another`, () => {
  invalid(
    memberGroup,
    `<policies><inbound><get-authorization-context provider-id="a" authorization-id="b" context-variable-name="c" identity-type="jwt" /></inbound></policies>`,
    [`1:21 error <get-authorization-context> with \`identity-type\` "jwt" needs \`identity\`.`],
  )
})

test(`a default counts as given, and an uncertain rule is a warning`, () => {
  invalid(memberGroup, `<policies><inbound><set-query-parameter name="a" /></inbound></policies>`, [
    `1:21 warning <set-query-parameter> with \`exists-action\` "override", "skip" or "append" needs <value>.`,
  ])
})

test(`an expression decides at run time, so nothing is said`, () => {
  valid(
    memberGroup,
    `<policies><inbound><set-query-parameter name="a" exists-action="@("x")" /></inbound></policies>`,
  )
})

test.run()
