import { test } from 'uvu'
import { variableType } from '../../../lib/validate/rules/variable-type.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const set = (value: string) => `<set-variable name="a" value="${value}" />`
const read = (code: string) => `<set-variable name="b" value="@(${code})" />`
const both = (value: string, code: string) => section('inbound', set(value) + read(code))

test('a variable is read as it was set', () => {
  valid(variableType, both('@(5)', 'context.Variables.GetValueOrDefault<int>("a")'))
  valid(variableType, both('@(5)', '(int)context.Variables["a"]'))
  valid(variableType, both('@(5)', '(object)context.Variables["a"]'))
  valid(variableType, both('text', '(string)context.Variables["a"]'))
  valid(variableType, both('@(new JObject())', '(JToken)context.Variables["a"]'))
  valid(variableType, both('@(JToken.Parse("{}"))', '(JObject)context.Variables["a"]'))
})

test('a literal is a string, whatever it looks like', () => {
  invalid(variableType, both('5', 'context.Variables.GetValueOrDefault<int>("a", 1)'), [
    '1:87 error The variable `a` is set as string and read as int.',
  ])
  invalid(variableType, both('true', '(bool)context.Variables["a"]'), [
    '1:96 error The variable `a` is set as string and read as bool.',
  ])
})

test('a boxed number is no other number, and a token no text', () => {
  invalid(variableType, both('@(5)', '(long)context.Variables["a"]'), [
    '1:96 error The variable `a` is set as int and read as long.',
  ])
  invalid(variableType, both('@(JToken.Parse(context.Api.Id))', '(string)context.Variables["a"]'), [
    '1:125 error The variable `a` is set as JToken and read as string.',
  ])
})

test('one of several settings is enough, and an unknown one settles it', () => {
  const choose = `<choose><when condition="@(true)">${set('x')}</when><otherwise>${set('@(1)')}</otherwise></choose>`
  valid(variableType, section('inbound', choose + read('(int)context.Variables["a"]')))
  valid(variableType, both('{{number}}', '(int)context.Variables["a"]'))
  valid(variableType, both('@(context.GraphQL.Arguments["x"])', '(int)context.Variables["a"]'))
})

test('policies that set variables have types of their own', () => {
  const request = '<send-request mode="copy" response-variable-name="a" />'
  valid(
    variableType,
    section('inbound', request + read('((IResponse)context.Variables["a"]).StatusCode')),
  )
  invalid(variableType, section('inbound', request + read('(string)context.Variables["a"]')), [
    '1:115 error The variable `a` is set as IResponse and read as string.',
  ])
  const limit = '<rate-limit calls="1" renewal-period="1" remaining-calls-variable-name="a" />'
  valid(variableType, section('inbound', limit + read('(int)context.Variables["a"]')))
  invalid(variableType, section('inbound', limit + read('(string)context.Variables["a"]')), [
    '1:137 error The variable `a` is set as a number and read as string.',
  ])
  const jwt = '<validate-jwt header-name="h" output-token-variable-name="a" />'
  invalid(variableType, section('inbound', jwt + read('(string)context.Variables["a"]')), [
    '1:123 error The variable `a` is set as Jwt and read as string.',
  ])
})

test.run()
