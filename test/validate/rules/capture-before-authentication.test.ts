import { test } from 'uvu'
import { captureBeforeAuthentication } from '../../../lib/validate/rules/capture-before-authentication.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const read = '<set-variable name="a" value="@(context.Request.Body.As<string>(true))" />'
const log = '<log-to-eventhub logger-id="l">@(context.Request.Method)</log-to-eventhub>'
const trace = '<trace source="s"><message>@(context.Request.IpAddress)</message></trace>'
const jwt = '<validate-jwt header-name="Authorization" />'
const entra = '<validate-azure-ad-token tenant-id="t" />'
const certificate = '<validate-client-certificate />'
const inbound = (content: string) => section('inbound', content)
const choose = (one: string, other: string) =>
  `<choose><when condition="@(context.Tracing)">${one}</when><otherwise>${other}</otherwise></choose>`

test('the client is authenticated first', () => {
  valid(captureBeforeAuthentication, inbound(jwt + log + read + trace))
  invalid(captureBeforeAuthentication, inbound(`<base />${log}${jwt}`), [
    '1:29 warning This logs what anybody sends: `validate-jwt` comes later.',
  ])
  invalid(captureBeforeAuthentication, inbound(trace + entra), [
    '1:21 warning This logs what anybody sends: `validate-azure-ad-token` comes later.',
  ])
  invalid(captureBeforeAuthentication, inbound(read + certificate), [
    '1:52 warning This reads what anybody sends: `validate-client-certificate` comes later.',
  ])
})

test('so it is in fragments', () => {
  invalid(captureBeforeAuthentication, `<fragment>${log}${jwt}</fragment>`, [
    '1:12 warning This logs what anybody sends: `validate-jwt` comes later.',
  ])
})

test('a policy is reported once', () => {
  const both =
    '<log-to-eventhub logger-id="l">@(context.Request.Method + context.Request.Body.As<string>(true))</log-to-eventhub>'
  invalid(captureBeforeAuthentication, inbound(both + jwt), [
    '1:21 warning This logs what anybody sends: `validate-jwt` comes later.',
  ])
})

test('what the client did not send may be logged', () => {
  const id = '<trace source="s"><message>@(context.RequestId.ToString())</message></trace>'
  valid(
    captureBeforeAuthentication,
    inbound(`${id}<trace source="s"><message>a</message></trace>${jwt}`),
  )
})

test('without authentication, or with it in another branch, there is no order', () => {
  valid(captureBeforeAuthentication, inbound(log + read))
  valid(captureBeforeAuthentication, inbound(choose(log, jwt)))
  valid(captureBeforeAuthentication, inbound(log + choose(jwt, '')))
  invalid(captureBeforeAuthentication, inbound(choose(log, '') + jwt), [
    '1:66 warning This logs what anybody sends: `validate-jwt` comes later.',
  ])
  invalid(captureBeforeAuthentication, inbound(choose(jwt, log) + entra), [
    '1:128 warning This logs what anybody sends: `validate-azure-ad-token` comes later.',
  ])
})

test('refusals may be logged', () => {
  valid(captureBeforeAuthentication, inbound(choose(`${log}<return-response />`, '') + jwt))
})

test('nothing is said where the client may be known, or the token is in the body', () => {
  valid(captureBeforeAuthentication, inbound(`<include-fragment fragment-id="f" />${log}${jwt}`))
  valid(captureBeforeAuthentication, inbound(certificate + log + jwt))
  valid(
    captureBeforeAuthentication,
    inbound(`${read}<validate-jwt token-value="@((string)context.Variables[&quot;a&quot;])" />`),
  )
  valid(captureBeforeAuthentication, `<policies><outbound>${log}</outbound></policies>`)
})

test.run()
