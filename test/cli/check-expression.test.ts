import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { project, run as runIn } from '../_support/project.ts'

const { run } = project()

test('the type of the result is printed, with what the expression uses', async () => {
  const { code, out, err } = await run(
    'check-expression',
    'context.Subscription?.Id ?? context.Request.Headers.GetValueOrDefault("x", "")',
  )
  assert.is(code, 0)
  assert.is(out, 'type       string\ncontext    Request.Headers, Subscription.Id\n')
  assert.is(err, '')
})

test('brackets around the expression are welcome', async () => {
  const { out } = await run('check-expression', '@(context.Response.StatusCode >= 500)')
  assert.is(out, 'type       bool\ncontext    Response.StatusCode\n')
  const block = await run('check-expression', '@{ return context.Timestamp; }')
  assert.is(block.out, 'type       DateTime\ncontext    Timestamp\n')
})

test('variables are listed with the type they are read as', async () => {
  const { out } = await run(
    'check-expression',
    '(int)context.Variables["a"] + context.Variables.GetValueOrDefault<int>("b", 1)',
  )
  assert.is(out, 'type       int\ncontext    Variables\nvariables  a (int, must be set), b (int)\n')
})

test('mistakes are shown at their place, and make the command fail', async () => {
  const { code, out, err } = await run('check-expression', 'JToken.Parse("{}")["a"] == "b"')
  assert.is(code, 1)
  assert.match(out, "✘ expression:1:1  '==' cannot be applied to JToken and string.  [csharp-type]")
  assert.match(out, '~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n  Cast it: `(string)…`.')
  assert.is(err, '1 error\n')
})

test('a warning does not make it fail', async () => {
  const { code, out } = await run('check-expression', 'context.User.Id')
  assert.is(code, 0)
  assert.match(out, '▲ expression:1:1  context.User can be null here.  [csharp-null]')
})

test('brackets that are never closed, and text behind them, are mistakes', async () => {
  const open = await run('check-expression', '@(1')
  assert.is(open.code, 1)
  assert.match(open.out, "✘ expression:1:2  '(' is never closed.  [malformed-expression]")
  const behind = await run('check-expression', '@(1) + 2')
  assert.match(behind.out, 'expression:1:6  Something stands behind the bracket')
})

test('a bracket in a string is a warning, because the service may count it', async () => {
  const { code, out } = await run('check-expression', '"("')
  assert.is(code, 0)
  assert.match(out, '[bracket-in-string]')
})

test('the code may come from standard input, over lines', async () => {
  const { code, out } = await runIn('.', ['check-expression'], '{ }\nreturn 1 + ;')
  assert.is(code, 1)
  assert.match(out, "✘ stdin:2:12  An expression expected, found ';'.  [csharp-syntax]")
})

test('--json prints everything for machines', async () => {
  const { code, out } = await run('check-expression', '--json', 'context.Api.Nam')
  assert.is(code, 1)
  const { type, context, variables, findings, summary } = JSON.parse(out)
  assert.equal([type, context, variables], ['unknown', ['Api.Nam'], []])
  assert.equal(summary, { errors: 1, warnings: 0, suppressed: 0 })
  assert.is(findings[0].hint, "Did you mean 'Name'?")
  assert.equal([findings[0].location.line, findings[0].location.column], [1, 13])
})

test.run()
