import { test } from 'uvu'
import { scopeAllowed } from '../../../lib/validate/rules/scope-allowed.ts'
import { invalid, valid } from '../../_support/rule.ts'

test(`a policy at one of its scopes is fine`, () => {
  valid(
    scopeAllowed,
    `<policies><inbound><rate-limit calls="1" renewal-period="60" /></inbound></policies>`,
  )
})

test(`at another one it is an error`, () => {
  invalid(
    scopeAllowed,
    `<policies><inbound><rate-limit calls="1" renewal-period="60" /></inbound></policies>`,
    [`1:21 error \`rate-limit\` is not allowed at global scope.`],
    { target: { scope: 'global' } },
  )
})

test(`a data source is for resolvers`, () => {
  invalid(scopeAllowed, `<policies><inbound><http-data-source /></inbound></policies>`, [
    `1:21 error \`http-data-source\` is not allowed at api scope.`,
  ])
})

test(`where the scope is unknown nothing is said`, () => {
  valid(
    scopeAllowed,
    `<policies><inbound><rate-limit calls="1" renewal-period="60" /></inbound></policies>`,
    { target: null },
  )
})

test(`a scope that only other sources name is a warning`, () => {
  invalid(
    scopeAllowed,
    `<policies><inbound><authentication-managed-identity resource="a" /></inbound></policies>`,
    [
      `1:21 warning The reference does not list workspace scope for \`authentication-managed-identity\`.`,
    ],
    { target: { scope: 'workspace', workspace: 'w' } },
  )
})

test.run()
