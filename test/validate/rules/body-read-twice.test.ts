import { test } from 'uvu'
import { bodyReadTwice } from '../../../lib/validate/rules/body-read-twice.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const set = (code: string) => `<set-variable name="a" value="@(${code})" />`
const read = (options = '') => set(`context.Request.Body.As<string>(${options})`)
const again = 'The body of the request is empty here: it was read before.'

test('a body is read once, or kept', () => {
  valid(bodyReadTwice, section('inbound', read()))
  valid(bodyReadTwice, section('inbound', read('preserveContent: true') + read('true') + read()))
  invalid(bodyReadTwice, section('inbound', read() + read()), [`1:122 error ${again}`])
  invalid(bodyReadTwice, section('inbound', read('preserveContent: false') + read('true')), [
    `1:144 error ${again}`,
  ])
})

test('two readings in one expression count', () => {
  invalid(
    bodyReadTwice,
    section(
      'inbound',
      set('context.Request.Body.As<string>() + context.Request.Body.As<string>()'),
    ),
    [`1:88 error ${again}`],
  )
  valid(
    bodyReadTwice,
    section(
      'inbound',
      set(
        'context.Tracing ? context.Request.Body.As<string>() : context.Request.Body.As<string>()',
      ),
    ),
  )
})

test('a body that may be missing is read, too', () => {
  const optional = set('context.Request.Body?.As<JObject>()?.ToString()')
  invalid(bodyReadTwice, section('inbound', optional + read()), [`1:136 error ${again}`])
  valid(
    bodyReadTwice,
    section('inbound', optional.replace('As<JObject>()', 'As<JObject>(true)') + read()),
  )
})

test('branches exclude one another', () => {
  const choose = `<choose><when condition="@(true)">${read()}</when><otherwise>${read()}</otherwise></choose>`
  valid(bodyReadTwice, section('inbound', choose))
  invalid(bodyReadTwice, section('inbound', choose + read()), [`1:265 error ${again}`])
})

test('the request and the response have bodies of their own, and set-body makes a new one', () => {
  const response = set('context.Response.Body.As<string>()')
  valid(
    bodyReadTwice,
    `<policies><inbound>${read()}</inbound><outbound>${response}</outbound></policies>`,
  )
  valid(bodyReadTwice, section('inbound', `${read()}<set-body>x</set-body>${read()}`))
})

test.run()
