import { context } from '../../../lib/expressions/context.ts'
import { csharp } from '../../../lib/expressions/csharp.ts'
import { iff } from '../../../lib/expressions/iff.ts'
import { namedValue } from '../../../lib/expressions/named-value.ts'
import { variable } from '../../../lib/expressions/variable.ts'
import type { Row } from './row.ts'

const method = context.request.method
const path = context.request.url.path

export const rows: readonly Row[] = [
  ['length', method.length, 'context.Request.Method.Length', 'int'],
  ['is empty', method.isEmpty, 'string.IsNullOrEmpty(context.Request.Method)', 'bool'],
  ['is blank', method.isBlank, 'string.IsNullOrWhiteSpace(context.Request.Method)', 'bool'],
  ['contains', method.contains('E'), 'context.Request.Method.Contains("E")', 'bool'],
  [
    'contains, ignoring case',
    method.contains('e', { ignoreCase: true }),
    'context.Request.Method.IndexOf("e", StringComparison.OrdinalIgnoreCase) >= 0',
    'bool',
  ],
  ['starts with', method.startsWith('P'), 'context.Request.Method.StartsWith("P")', 'bool'],
  [
    'starts with, ignoring case',
    method.startsWith('p', { ignoreCase: true }),
    'context.Request.Method.StartsWith("p", StringComparison.OrdinalIgnoreCase)',
    'bool',
  ],
  ['ends with', method.endsWith('T'), 'context.Request.Method.EndsWith("T")', 'bool'],
  [
    'ends with, ignoring case',
    method.endsWith('t', { ignoreCase: true }),
    'context.Request.Method.EndsWith("t", StringComparison.OrdinalIgnoreCase)',
    'bool',
  ],
  [
    'is one of some texts',
    method.isOneOf(['GET', 'HEAD']),
    'new[] { "GET", "HEAD" }.Contains(context.Request.Method)',
    'bool',
  ],
  [
    'is one of some texts, ignoring case',
    method.isOneOf(['get', method], { ignoreCase: true }),
    'new[] { "get", context.Request.Method }.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase)',
    'bool',
  ],
  ['is one of none', method.isOneOf([]), 'false', 'bool'],
  ['index of', method.indexOf('E'), 'context.Request.Method.IndexOf("E")', 'int'],
  [
    'index of, ignoring case',
    method.indexOf('e', { ignoreCase: true }),
    'context.Request.Method.IndexOf("e", StringComparison.OrdinalIgnoreCase)',
    'int',
  ],
  ['last index of', method.lastIndexOf('E'), 'context.Request.Method.LastIndexOf("E")', 'int'],
  ['to lower case', method.toLower(), 'context.Request.Method.ToLowerInvariant()', 'string'],
  ['to upper case', method.toUpper(), 'context.Request.Method.ToUpperInvariant()', 'string'],
  ['trim', method.trim(), 'context.Request.Method.Trim()', 'string'],
  [
    'trim characters',
    method.trim('"\'/'),
    "context.Request.Method.Trim('\"', '\\'', '/')",
    'string',
  ],
  ['trim the start', method.trimStart('/'), "context.Request.Method.TrimStart('/')", 'string'],
  ['trim the end', method.trimEnd(), 'context.Request.Method.TrimEnd()', 'string'],
  [
    'replace',
    method.replace('a', method),
    'context.Request.Method.Replace("a", context.Request.Method)',
    'string',
  ],
  ['split by a character', path.split('/'), "context.Request.Url.Path.Split('/')", 'string[]'],
  [
    'split by a text',
    path.split('//'),
    'context.Request.Url.Path.Split(new[] { "//" }, StringSplitOptions.None)',
    'string[]',
  ],
  [
    'split without empty parts',
    path.split('/', { removeEmpty: true }),
    "context.Request.Url.Path.Split(new[] { '/' }, StringSplitOptions.RemoveEmptyEntries)",
    'string[]',
  ],
  [
    'split by a text without empty parts',
    path.split('//', { removeEmpty: true }),
    'context.Request.Url.Path.Split(new[] { "//" }, StringSplitOptions.RemoveEmptyEntries)',
    'string[]',
  ],
  ['split by an apostrophe', path.split("'"), "context.Request.Url.Path.Split('\\'')", 'string[]'],
  ['substring', method.substring(1), 'context.Request.Method.Substring(1)', 'string'],
  [
    'substring of a length',
    method.substring(0, method.length.minus(1)),
    'context.Request.Method.Substring(0, context.Request.Method.Length - 1)',
    'string',
  ],
  ['pad left', method.padLeft(10), 'context.Request.Method.PadLeft(10)', 'string'],
  ['pad right', method.padRight(10), 'context.Request.Method.PadRight(10)', 'string'],
  ['equals', method.equals('GET'), 'context.Request.Method == "GET"', 'bool'],
  [
    'equals an expression',
    method.equals(context.operation.method),
    'context.Request.Method == context.Operation.Method',
    'bool',
  ],
  ['equals null', method.equals(null), 'context.Request.Method == null', 'bool'],
  [
    'equals, ignoring case',
    method.equals('get', { ignoreCase: true }),
    'string.Equals(context.Request.Method, "get", StringComparison.OrdinalIgnoreCase)',
    'bool',
  ],
  ['not equals', method.notEquals('GET'), 'context.Request.Method != "GET"', 'bool'],
  [
    'not equals, ignoring case',
    method.notEquals('get', { ignoreCase: true }),
    '!string.Equals(context.Request.Method, "get", StringComparison.OrdinalIgnoreCase)',
    'bool',
  ],
  [
    'equals a named value',
    method.equals(namedValue('method')),
    'context.Request.Method == "{{method}}"',
    'bool',
  ],
  ['exists', method.exists, 'context.Request.Method != null', 'bool'],
  [
    'or',
    context.request.headers.get('a').or('b'),
    'context.Request.Headers.GetValueOrDefault("a") ?? "b"',
    'string',
  ],
  [
    'or twice',
    context.request.headers.get('a').or(context.request.headers.get('b')).or('c'),
    'context.Request.Headers.GetValueOrDefault("a") ?? context.Request.Headers.GetValueOrDefault("b") ?? "c"',
    'string',
  ],
  [
    'concatenation as receiver',
    csharp<string>`context.User.Id + "b"`.length,
    '(context.User.Id + "b").Length',
    'int',
  ],
  [
    'cast as receiver',
    variable.json('j').get('a').asString().length,
    '((string)context.Variables.GetValueOrDefault<JToken>("j")["a"]).Length',
    'int',
  ],
  [
    'conditional as receiver',
    iff(true, method, path).length,
    '(true ? context.Request.Method : context.Request.Url.Path).Length',
    'int',
  ],
  [
    'coalescing as receiver',
    context.user.optional.id.or('none').length,
    '(context.User?.Id ?? "none").Length',
    'int',
  ],
  [
    'optional as receiver in brackets',
    csharp<string>`context.User?.Id`.length,
    '(context.User?.Id).Length',
    'int',
  ],
]
