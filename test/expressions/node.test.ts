import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { all } from '../../lib/expressions/conditions.ts'
import { context } from '../../lib/expressions/context.ts'
import { csharp } from '../../lib/expressions/csharp.ts'
import { json, jsonBody } from '../../lib/expressions/json.ts'
import { namedValue } from '../../lib/expressions/named-value.ts'
import { text } from '../../lib/expressions/text.ts'
import { variable } from '../../lib/expressions/variable.ts'
import type { Code } from '../../lib/xml/node.ts'

const frame = (node: object): string =>
  (node as { origin: { trace: { stack: string } } }).origin.trace.stack.split('\n')[1] ?? ''
const line = (node: object): number => Number(/:(\d+):\d+\)?$/.exec(frame(node))?.[1])
const message = (node: object): string | undefined => (node as { message?: string }).message

test('a node is frozen data on a shared prototype', () => {
  const node = context.request.method
  const { origin, ...data } = node
  assert.equal(data, {
    kind: 'code',
    form: 'expression',
    code: 'context.Request.Method',
    free: true,
    flat: true,
  } as unknown)
  assert.is(origin.kind, 'call')
  assert.ok(Object.isFrozen(node))
  assert.is(Object.getPrototypeOf(node), Object.getPrototypeOf(context.user.id))
  assert.is(node.constructor, Object)
})

test('a node points at the call or the property that made it', () => {
  const nodes = [
    context.request.method,
    context.request.headers.get('a'),
    context.user.exists,
    context.request.method.contains('a'),
    variable.int('a'),
    variable.int('a').or(1),
    variable.int('a').isSet,
    text`a`,
    all(true, false),
    json({}),
  ]
  const first = line(nodes[0]!)
  for (const [index, node] of nodes.entries()) {
    assert.match(frame(node), 'node.test.ts')
    assert.is(line(node), first + index)
  }
})

test('C# over several lines is not flat', () => {
  const lines = csharp<number>`1 +
    2`
  assert.is((lines as Code).flat, undefined)
  assert.is((lines.plus(1) as Code).flat, undefined)
  assert.is((csharp<number>`1`.plus(1) as Code).flat, true)
})

test('the template gives an expression with the operations of its type', () => {
  assert.is(csharp<string>`a`.contains('b').code, 'a.Contains("b")')
  assert.is(csharp<number>`a + 1`.times(2).code, '(a + 1) * 2')
  assert.is(csharp<boolean>`a`.equals(csharp<boolean>`b == c`).code, 'a == (b == c)')
  assert.is(csharp<readonly string[]>`a`.first().length.code, 'a.First().Length')
})

test('the template puts in expressions with brackets where they need them', () => {
  const sum = context.response.statusCode.plus(1)
  const code = 'context.Response.StatusCode + 1'
  assert.is(csharp`${sum}.ToString()`.code, `(${code}).ToString()`)
  assert.is(csharp`f(${sum}, ${sum})`.code, `f(${code}, ${code})`)
  assert.is(csharp`${sum} * 2`.code, `(${code}) * 2`)
  assert.is(csharp`f(${csharp`a, b`})`.code, 'f((a, b))')
})

test('a variable knows its name and the type of its value', () => {
  assert.equal(variable.int('a').variable, { name: 'a', type: 'int' })
  assert.equal(variable.response('r').variable, { name: 'r', type: 'IResponse' })
  assert.equal(variable.bytes('b').variable, { name: 'b', type: 'byte[]' })
})

test('what cannot be C# is a problem wherever it is put', () => {
  const unusable = 'A value in the expression cannot be written in C#.'
  const bad = context.response.statusCode.plus(Number.NaN)
  const nodes: readonly object[] = [
    bad,
    bad.lessThan(1),
    bad.toText().contains('a').toText(),
    all(true, bad.equals(1)),
    text`a${bad}`,
    text`a${Number.POSITIVE_INFINITY}`,
    text`${{} as never}`,
    csharp`f(${bad})`,
    csharp.block`return ${bad};`,
    json({ a: [bad] }),
    jsonBody({ a: Number.NaN }),
    context.request.method.contains(undefined as never),
    context.request.headers.get(csharp.block<string>`return "";`).toUpper(),
    context.request.matchedParameters.get({} as never).length,
    context.request.method.split(',').any((part) => part.contains(5n as never)),
    context.request.method
      .toBytes()
      .hmacSha256([] as never)
      .toHex(),
    context.deployment.certificates.get({} as never).optional.thumbprint,
    context.timestamp.isBefore(new Date(Number.NaN)),
  ]
  for (const [index, node] of nodes.entries()) assert.is(message(node), unusable, `${index}`)
  assert.is(
    message(context.request.method.equals(namedValue('a b'))),
    '`a b` is not the name of a named value.',
  )
})

test('a text with a backslash that begins no escape is a problem', () => {
  const node = text(Object.assign([undefined as never], { raw: ['\\\\u'] }))
  assert.is(message(node), 'The text holds a backslash that begins no escape.')
})

test('in a plain string an expression shows as one, for a rule to find', () => {
  assert.is(`user-${context.user.id}`, 'user-@(context.User.Id)')
})

test.run()
