import { test } from 'uvu'
import { validationAfterSignIn } from '../../../lib/validate/rules/validation-after-sign-in.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const signIn = '<authentication-managed-identity resource="r" />'
const entra = '<validate-azure-ad-token tenant-id="t" />'
const jwt = (header: string) => `<validate-jwt header-name="${header}" />`
const inbound = (content: string) => section('inbound', content)
const replaced = "has put the gateway's credentials in the header."

test('the token of the client is validated first', () => {
  valid(validationAfterSignIn, inbound(entra + jwt('Authorization') + signIn))
  invalid(validationAfterSignIn, inbound(signIn + entra), [
    `1:69 warning \`authentication-managed-identity\` ${replaced}`,
  ])
  invalid(
    validationAfterSignIn,
    inbound(`<authentication-basic username="u" password="p" />${jwt('authorization')}`),
    [`1:71 warning \`authentication-basic\` ${replaced}`],
  )
})

test('so it is in fragments, and behind branches', () => {
  invalid(validationAfterSignIn, `<fragment>${signIn}${entra}</fragment>`, [
    `1:60 warning \`authentication-managed-identity\` ${replaced}`,
  ])
  const branch = `<choose><when condition="@(true)">${signIn}</when></choose>`
  invalid(validationAfterSignIn, inbound(branch + entra), [
    `1:119 warning \`authentication-managed-identity\` ${replaced}`,
  ])
})

test('tokens and headers elsewhere are not replaced', () => {
  const kept = '<authentication-managed-identity resource="r" output-token-variable-name="own" />'
  const request = `<send-request response-variable-name="r">${signIn}</send-request>`
  valid(validationAfterSignIn, inbound(kept + entra))
  valid(validationAfterSignIn, inbound(request + entra))
  valid(validationAfterSignIn, inbound(signIn + jwt('x-user-token')))
  valid(
    validationAfterSignIn,
    inbound(`${signIn}<validate-azure-ad-token tenant-id="t" token-value="@(&quot;t&quot;)" />`),
  )
})

test('nothing is said where the header may hold the token again, or only one of both runs', () => {
  const restored = '<set-header name="Authorization"><value>x</value></set-header>'
  const either = `<choose><when condition="@(true)">${signIn}</when><otherwise>${entra}</otherwise></choose>`
  const ended = `<choose><when condition="@(true)">${signIn}<return-response /></when></choose>`
  valid(validationAfterSignIn, inbound(signIn + restored + entra))
  valid(validationAfterSignIn, inbound(either))
  valid(validationAfterSignIn, inbound(ended + entra))
})

test.run()
