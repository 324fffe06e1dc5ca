import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  apiPolicy,
  base,
  csharp,
  fragment,
  includeFragment,
  setBody,
  setVariable,
} from '../../../lib/index.ts'
import { variableUnset } from '../../../lib/validate/rules/variable-unset.ts'
import { validate } from '../../../lib/validate/validate.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const set = (name: string) => `<set-variable name="${name}" value="b" />`
const read = (code: string) => `<set-header name="h"><value>@(${code})</value></set-header>`
const demand = read('(string)context.Variables["a"]')

test('a variable that is set before is fine, in an earlier section too', () => {
  valid(variableUnset, section('inbound', set('a') + demand))
  valid(
    variableUnset,
    `<policies><inbound>${set('a')}</inbound><outbound>${demand}</outbound></policies>`,
  )
  valid(
    variableUnset,
    `<policies><inbound>${set('a')}</inbound><on-error>${demand}</on-error></policies>`,
  )
})

test('one that is set later is read too early', () => {
  invalid(variableUnset, section('inbound', demand + set('a')), [
    '1:58 warning The variable `a` is read before it is set.',
  ])
  invalid(
    variableUnset,
    `<policies><inbound>${demand}</inbound><outbound>${set('a')}</outbound></policies>`,
    ['1:58 warning The variable `a` is read before it is set.'],
  )
})

test('one that nobody sets is missing', () => {
  invalid(variableUnset, section('inbound', demand), [
    '1:58 warning The variable `a` is read but never set, which fails.',
  ])
})

test('who asks for a default knows that it may be missing, unless the name looks misspelt', () => {
  const request = read('context.Variables.GetValueOrDefault<string>("priority")')
  valid(variableUnset, section('inbound', request))
  invalid(variableUnset, section('inbound', set('priorty') + request), [
    '1:91 warning The variable `priority` is read but never set.',
  ])
  valid(
    variableUnset,
    section(
      'inbound',
      set('priorty') + read('context.Variables.GetValueOrDefault("priority", "")'),
    ),
  )
})

test('a test for the variable counts, wherever it stands', () => {
  const tested = read('context.Variables.ContainsKey("a") ? "b" : "c"')
  valid(variableUnset, section('inbound', tested + demand))
})

test('a policy that sets a variable by an attribute counts', () => {
  const response = read('((IResponse)context.Variables["a"]).StatusReason')
  valid(
    variableUnset,
    section('inbound', `<send-request mode="copy" response-variable-name="a" />${response}`),
  )
})

test('what stands behind base or an unknown fragment is not judged', () => {
  valid(variableUnset, section('inbound', `<base />${demand}`))
  valid(variableUnset, section('inbound', `<include-fragment fragment-id="b" />${demand}`))
  invalid(variableUnset, section('inbound', `${demand}<base />`), [
    '1:58 warning The variable `a` is read but never set, which fails.',
  ])
})

test('a retry runs what it holds again', () => {
  const body = `${demand}${set('a')}<forward-request />`
  valid(
    variableUnset,
    section('backend', `<retry condition="@(true)" count="1" interval="1">${body}</retry>`),
  )
})

test('fragments count where they are included', () => {
  const setting = fragment('setting', [setVariable({ name: 'a', value: 'b' })])
  const reading = fragment('reading', [setBody(csharp<string>`(string)context.Variables["a"]`)])
  const good = apiPolicy('good', { inbound: [includeFragment(setting), includeFragment(reading)] })
  const bad = apiPolicy('bad', { inbound: [base(), includeFragment(reading)] })
  assert.equal(validate([setting, reading, good, bad], { rules: [variableUnset] }), [])
})

test('a fragment alone and a piece of a document are not judged', () => {
  valid(variableUnset, `<fragment>${demand}</fragment>`, {
    target: { scope: 'fragment', fragment: 'f' },
  })
  valid(variableUnset, demand, { target: null })
})

test.run()
