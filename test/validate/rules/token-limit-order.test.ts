import { test } from 'uvu'
import { tokenLimitOrder } from '../../../lib/validate/rules/token-limit-order.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const limit =
  '<llm-token-limit counter-key="k" tokens-per-minute="1" estimate-prompt-tokens="true" remaining-tokens-variable-name="left" />'
const backend = '<set-backend-service backend-id="b" />'
const left = 'context.Variables.GetValueOrDefault<int>("left", 0)'
const choice = `<choose><when condition='@(${left} < 9)'>${backend}</when></choose>`
const direct = `<set-backend-service backend-id='@(${left} < 9 ? "a" : "b")' />`
const inbound = (content: string) => section('inbound', content)
const late = '`llm-token-limit` sets the variable `left` after the backend is chosen by it.'

test('a choice by the tokens that are left stands behind the limit', () => {
  valid(tokenLimitOrder, inbound(limit + choice + direct))
  invalid(tokenLimitOrder, inbound(choice + limit), [`1:47 warning ${late}`])
  invalid(tokenLimitOrder, inbound(`<base />${direct}${limit}`), [`1:63 warning ${late}`])
})

test('every branch of the choice counts', () => {
  const other = `<choose><when condition='@(${left} < 9)'><set-method>GET</set-method></when><otherwise>${backend}</otherwise></choose>`
  invalid(tokenLimitOrder, inbound(other + limit), [`1:47 warning ${late}`])
})

test('other choices of a backend have no order', () => {
  valid(tokenLimitOrder, inbound(backend + limit))
  valid(
    tokenLimitOrder,
    inbound(`<choose><when condition="@(context.Tracing)">${backend}</when></choose>${limit}`),
  )
  valid(
    tokenLimitOrder,
    inbound(
      `<choose><when condition='@(${left} < 9)'><set-method>GET</set-method></when></choose>${limit}`,
    ),
  )
})

test('nothing is said where something else may set the variable, or has said it', () => {
  valid(tokenLimitOrder, inbound(`<set-variable name="left" value="@(1)" />${choice}${limit}`))
  valid(tokenLimitOrder, inbound(`<include-fragment fragment-id="f" />${choice}${limit}`))
  // `variable-unset` reports these.
  valid(tokenLimitOrder, inbound(choice.replace('("left", 0)', '("left")') + limit))
})

test.run()
