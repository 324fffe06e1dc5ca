import { test } from 'uvu'
import { retryRequestBody } from '../../../lib/validate/rules/retry-request-body.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const retry = (attributes: string, before = '') =>
  `<retry condition="@(true)" count="1" interval="1">${before}<forward-request${attributes} /></retry>`
const lost = 'A second attempt sends the request without its body.'

test('a request that is sent again is buffered', () => {
  valid(retryRequestBody, section('backend', retry(' buffer-request-body="true"')))
  valid(retryRequestBody, section('backend', '<forward-request />'))
  invalid(retryRequestBody, section('backend', retry('')), [`1:71 warning ${lost}`])
  invalid(retryRequestBody, section('backend', retry(' buffer-request-body="false"')), [
    `1:71 warning ${lost}`,
  ])
})

test('it may stand deeper inside', () => {
  const inner = `<choose><when condition="@(true)"><forward-request /></when></choose>`
  invalid(
    retryRequestBody,
    section('backend', `<retry condition="@(true)" count="1" interval="1">${inner}</retry>`),
    [`1:105 warning ${lost}`],
  )
})

test('nothing is said where it is not known, or policies hold the body', () => {
  valid(retryRequestBody, section('backend', retry(' buffer-request-body="@(context.Tracing)"')))
  valid(retryRequestBody, section('backend', retry(' buffer-request-body="{{buffer}}"')))
  valid(retryRequestBody, section('backend', retry('', '<set-body>x</set-body>')))
  const read = (options: string) =>
    `<inbound><set-variable name="a" value="@(context.Request.Body.As<string>(${options}))" /></inbound>`
  const policies = (inbound: string) =>
    `<policies>${inbound}<backend>${retry('')}</backend></policies>`
  valid(retryRequestBody, policies(read('preserveContent: true')))
  invalid(retryRequestBody, policies(read('')), [`1:160 warning ${lost}`])
})

test.run()
