import { context } from '../../../lib/expressions/context.ts'
import { csharp } from '../../../lib/expressions/csharp.ts'
import { iff } from '../../../lib/expressions/iff.ts'
import { namedValue } from '../../../lib/expressions/named-value.ts'
import { text } from '../../../lib/expressions/text.ts'
import type { Row } from './row.ts'

const method = context.request.method
const status = context.response.statusCode

export const rows: readonly Row[] = [
  [
    'words and values',
    text`user-${context.user.id}/${status}`,
    '$"user-{context.User.Id}/{context.Response.StatusCode}"',
    'string',
  ],
  ['constants', text`a${1}b${true}c${null}d${'e'}`, '"a1btruecde"', 'string'],
  ['a named value', text`Bearer ${namedValue('token')}`, '"Bearer {{token}}"', 'string'],
  [
    'a named value and a value',
    text`${namedValue('prefix')}-${context.user.id}`,
    '$"{{prefix}}-{context.User.Id}"',
    'string',
  ],
  ['one value, text', text`${method}`, 'context.Request.Method', 'string'],
  ['one value, number', text`${status}`, 'context.Response.StatusCode.ToString()', 'string'],
  [
    'one value, sum',
    text`${status.plus(1)}`,
    '(context.Response.StatusCode + 1).ToString()',
    'string',
  ],
  [
    'one value of unknown type',
    text`${csharp<string>`context.User.Id`}`,
    '$"{context.User.Id}"',
    'string',
  ],
  ['one optional value', text`${context.user.optional.id}`, 'context.User?.Id', 'string'],
  [
    'one optional number',
    text`${context.response.optional.statusCode}`,
    '$"{context.Response?.StatusCode}"',
    'string',
  ],
  [
    'a conditional value',
    text`a ${iff(context.tracing, 'b', 'c')}`,
    '$"a {(context.Tracing ? "b" : "c")}"',
    'string',
  ],
  [
    'a coalesced value',
    text`a ${context.user.optional.id.or('none')}`,
    '$"a {context.User?.Id ?? "none"}"',
    'string',
  ],
  [
    'a comparison',
    text`a ${status.equals(200)}`,
    '$"a {context.Response.StatusCode == 200}"',
    'string',
  ],
  [
    'braces',
    text`{"id": "${context.user.id}"}`,
    '"{\\"id\\": \\"" + context.User.Id + "\\"}"',
    'string',
  ],
  [
    'braces around two values',
    text`{${status}}${status}}`,
    '"\\u007b" + context.Response.StatusCode + "\\u007d" + context.Response.StatusCode + "\\u007d"',
    'string',
  ],
  [
    'two values without words, then braces',
    text`${status}${status}{}`,
    '"" + context.Response.StatusCode + context.Response.StatusCode + "{}"',
    'string',
  ],
  ['round brackets', text`a(${status})`, '$"a({context.Response.StatusCode})"', 'string'],
  [
    'open round bracket',
    text`:-( ${status}`,
    '$":-\\u0028 {context.Response.StatusCode}"',
    'string',
  ],
  [
    'backslash and quotes',
    text`\\a"${status}"`,
    '$"\\\\a\\"{context.Response.StatusCode}\\""',
    'string',
  ],
  [
    'line break',
    text`a
${status}`,
    '$"a\\n{context.Response.StatusCode}"',
    'string',
  ],
  [
    'a text in a text',
    text`a${text`b${status}`}`,
    '$"a{$"b{context.Response.StatusCode}"}"',
    'string',
  ],
  [
    'quotes in the value',
    text`a${context.request.headers.get('b', '')}`,
    '$"a{context.Request.Headers.GetValueOrDefault("b", "")}"',
    'string',
  ],
  [
    'a call with a named argument',
    text`a${context.request.body.asString({ preserveContent: true })}`,
    '$"a{context.Request.Body.As<string>(preserveContent: true)}"',
    'string',
  ],
  [
    'an optional value in a template',
    csharp<string>`${context.user.optional.id} + ${context.user.optional.id}.Length`,
    'context.User?.Id + (context.User?.Id).Length',
    'string',
  ],
  ['as a string', text`abc`.length, '"abc".Length', 'int'],
  [
    'a value that ends in a brace',
    text`a${csharp<string>`new { a = 1 }`}`,
    '$"a{(new { a = 1 })}"',
    'string',
  ],
  [
    'a value over two lines',
    text`a${csharp<number>`1 +
  2`}b`,
    '"a" + (1 +\n2) + "b"',
    'string',
  ],
]
