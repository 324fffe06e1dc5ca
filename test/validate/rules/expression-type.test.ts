import { test } from 'uvu'
import { expressionType } from '../../../lib/validate/rules/expression-type.ts'
import { invalid, section, valid } from '../../_support/rule.ts'

const when = (code: string) =>
  section('inbound', `<choose><when condition="@${code}"><base /></when></choose>`)
const status = (code: string) =>
  section('inbound', `<return-response><set-status code="@${code}" reason="" /></return-response>`)
const header = (code: string) =>
  section('inbound', `<set-header name="a"><value>@${code}</value></set-header>`)

test('a condition takes a bool', () => {
  valid(expressionType, when('(context.Tracing)'))
  valid(expressionType, when('(context.Variables.GetValueOrDefault<bool>("a"))'))
  valid(expressionType, when('(context.Variables["a"])'))
  invalid(expressionType, when('(context.Response.StatusCode)'), [
    '1:47 error `condition` takes a bool, not int.',
  ])
})

test('a status code takes a number', () => {
  valid(expressionType, status('(context.Tracing ? 200 : 404)'))
  valid(expressionType, status('(400L)'))
  invalid(expressionType, status('("404")'), ['1:57 error `code` takes a number, not string.'])
})

test('a header takes a string or null', () => {
  valid(expressionType, header('(context.Api.Name)'))
  valid(expressionType, header('(null)'))
  invalid(expressionType, header('(context.Request.Url.Port)'), [
    '1:50 error The text of <value> takes a string, not int.',
  ])
  invalid(expressionType, header('(Encoding.UTF8.GetBytes("a"))'), [
    '1:50 error The text of <value> takes a string, not byte[].',
  ])
})

test('every result of a block counts, at its place', () => {
  invalid(expressionType, when('{\n  if (context.Tracing) { return true; }\n  return "no"; }'), [
    '3:10 error `condition` takes a bool, not string.',
  ])
})

test('where anything may stand, and where nothing is known, nothing is found', () => {
  valid(expressionType, section('inbound', '<set-variable name="a" value="@(1)" />'))
  valid(expressionType, when('({{flag}})'))
  valid(expressionType, header('((JToken)context.Variables["a"])'))
})

test.run()
