import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  context,
  csharp,
  json,
  namedValue,
  now,
  type PolicyNode,
  setVariable,
  variable,
} from '../../lib/index.ts'
import { print } from '../../lib/xml/print.ts'

const sets = (node: PolicyNode, name: string, value: string): void =>
  assert.is(print([node]), `<set-variable name="${name}" value="${value}" />\n`)

test('a variable is set by its name', () => {
  sets(setVariable({ name: 'a', value: 'b' }), 'a', 'b')
  sets(setVariable({ name: 'a', value: context.tracing }), 'a', '@(context.Tracing)')
})

test('a typed variable is set to a value of its type', () => {
  sets(setVariable(variable.string('s'), 'text'), 's', 'text')
  sets(setVariable(variable.string('s'), namedValue('key')), 's', '{{key}}')
  sets(setVariable(variable.string('s'), context.request.method), 's', '@(context.Request.Method)')
  sets(setVariable(variable.boolean('b'), context.tracing), 'b', '@(context.Tracing)')
  sets(setVariable(variable.dateTime('d'), now()), 'd', '@(DateTime.UtcNow)')
  sets(setVariable(variable.object('o'), json({})), 'o', '@(new JObject())')
})

test('a constant that is no text is C#, because literals are strings', () => {
  sets(setVariable(variable.int('n'), 3), 'n', '@(3)')
  sets(setVariable(variable.boolean('b'), false), 'b', '@(false)')
  sets(
    setVariable(variable.dateTime('d'), new Date(0)),
    'd',
    '@(new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc))',
  )
})

test('a number becomes one of the type that it is read as', () => {
  sets(setVariable(variable.long('n'), 3), 'n', '@((long)3)')
  sets(setVariable(variable.number('n'), 3), 'n', '@((double)3)')
  sets(setVariable(variable.number('n'), 0.5), 'n', '@(0.5)')
  sets(
    setVariable(variable.long('n'), context.response.statusCode),
    'n',
    '@((long)context.Response.StatusCode)',
  )
  sets(
    setVariable(variable.int('n'), context.elapsed.totalSeconds),
    'n',
    '@((int)context.Elapsed.TotalSeconds)',
  )
})

test('C# of unknown type is taken at its word', () => {
  sets(setVariable(variable.int('n'), csharp<number>`a()`), 'n', '@(a())')
  sets(setVariable(variable.int('n'), csharp.block<number>`return 1;`), 'n', '@{\n    return 1;\n}')
})

test('a number that the type cannot hold is a problem', () => {
  for (const value of [0.5, 2 ** 31]) {
    const node = setVariable(variable.int('n'), value)
    assert.equal(
      node.children.map((child) => child.kind === 'problem' && child.message),
      [`${value} is no value of the type \`int\`.`],
    )
  }
})

test('the node knows where it was made', () => {
  const { origin } = setVariable(variable.string('s'), 'text')
  assert.ok(origin.kind === 'call' && origin.trace.stack?.includes('set-variable.test.ts'))
})

test('a value of another type does not compile', () => {
  // @ts-expect-error text is no number
  setVariable(variable.int('n'), 'text')
  // @ts-expect-error nor is an expression of text
  setVariable(variable.int('n'), context.request.method)
  // @ts-expect-error a number is no text
  setVariable(variable.string('s'), 3)
  // @ts-expect-error a variable holds no response
  setVariable(variable.response('r'), context.response)
  // @ts-expect-error a value is needed
  setVariable(variable.int('n'))
})

test.run()
