import { not } from '../../../lib/expressions/conditions.ts'
import { context } from '../../../lib/expressions/context.ts'
import { csharp } from '../../../lib/expressions/csharp.ts'
import { iff } from '../../../lib/expressions/iff.ts'
import { json, jsonBody } from '../../../lib/expressions/json.ts'
import { namedValue } from '../../../lib/expressions/named-value.ts'
import { now } from '../../../lib/expressions/now.ts'
import type { Row } from './row.ts'

const method = context.request.method
const path = context.request.url.path
const status = context.response.statusCode
const body = context.request.body.asObject()

export const rows: readonly Row[] = [
  ['get', body.get('user'), 'context.Request.Body.As<JObject>()["user"]', 'JToken'],
  [
    'get deeply',
    body.get('user', 'ids', 0),
    'context.Request.Body.As<JObject>()["user"]["ids"][0]',
    'JToken',
  ],
  [
    'get by expression',
    body.get(method),
    'context.Request.Body.As<JObject>()[context.Request.Method]',
    'JToken',
  ],
  ['find', body.find('user'), 'context.Request.Body.As<JObject>()?["user"]', 'JToken'],
  [
    'find deeply',
    body.find('user', 'ids', 0),
    'context.Request.Body.As<JObject>()?["user"]?["ids"]?[0]',
    'JToken',
  ],
  [
    'find and cast',
    body.find('user', 'id').asString(),
    '(string)context.Request.Body.As<JObject>()?["user"]?["id"]',
    'string',
  ],
  [
    'find and go on',
    body.find('user').get('id'),
    '(context.Request.Body.As<JObject>()?["user"])["id"]',
    'JToken',
  ],
  [
    'find twice',
    body.find('user').find('id'),
    'context.Request.Body.As<JObject>()?["user"]?["id"]',
    'JToken',
  ],
  ['has', body.has('user'), 'context.Request.Body.As<JObject>()["user"] != null', 'bool'],
  [
    'select a token',
    body.selectToken('user.ids[0]'),
    'context.Request.Body.As<JObject>().SelectToken("user.ids[0]")',
    'JToken',
  ],
  [
    'select tokens',
    body.selectTokens('$..id'),
    'context.Request.Body.As<JObject>().SelectTokens("$..id")',
    'IEnumerable<JToken>',
  ],
  [
    'is of a type',
    body.get('a').isType('String'),
    'context.Request.Body.As<JObject>()["a"].Type == JTokenType.String',
    'bool',
  ],
  [
    'compact',
    body.toCompactText(),
    'context.Request.Body.As<JObject>().ToString(Formatting.None)',
    'string',
  ],
  [
    'to text',
    body.get('a').toText(),
    'context.Request.Body.As<JObject>()["a"].ToString()',
    'string',
  ],
  [
    'as text',
    body.get('a').asString(),
    '(string)context.Request.Body.As<JObject>()["a"]',
    'string',
  ],
  ['as int', body.get('a').asInt(), '(int)context.Request.Body.As<JObject>()["a"]', 'int'],
  [
    'as int with a fallback',
    body.find('a', 'b').asInt(0),
    '(int?)context.Request.Body.As<JObject>()?["a"]?["b"] ?? 0',
    'int',
  ],
  ['as long', body.get('a').asLong(), '(long)context.Request.Body.As<JObject>()["a"]', 'long'],
  [
    'as long with a fallback',
    body.get('a').asLong(1),
    '(long?)context.Request.Body.As<JObject>()["a"] ?? 1',
    'long',
  ],
  [
    'as number',
    body.get('a').asNumber(),
    '(double)context.Request.Body.As<JObject>()["a"]',
    'double',
  ],
  [
    'as number with a fallback',
    body.get('a').asNumber(1.5),
    '(double?)context.Request.Body.As<JObject>()["a"] ?? 1.5',
    'double',
  ],
  [
    'as boolean',
    body.get('a').asBoolean(),
    '(bool)context.Request.Body.As<JObject>()["a"]',
    'bool',
  ],
  [
    'as boolean with a fallback',
    body.get('a').asBoolean(false),
    '(bool?)context.Request.Body.As<JObject>()["a"] ?? false',
    'bool',
  ],
  [
    'not the boolean',
    not(body.get('a').asBoolean()),
    '!(bool)context.Request.Body.As<JObject>()["a"]',
    'bool',
  ],
  [
    'as date',
    body.get('a').asDateTime(),
    '(DateTime)context.Request.Body.As<JObject>()["a"]',
    'DateTime',
  ],
  [
    'as object',
    body.get('a').asObject(),
    '(JObject)context.Request.Body.As<JObject>()["a"]',
    'JObject',
  ],
  [
    'as object, then more',
    body.get('a').asObject().get('b'),
    '((JObject)context.Request.Body.As<JObject>()["a"])["b"]',
    'JToken',
  ],
  [
    'as array',
    body.get('a').asArray(),
    '(JArray)context.Request.Body.As<JObject>()["a"]',
    'JArray',
  ],
  [
    'array: first',
    body.get('a').asArray().first(),
    '((JArray)context.Request.Body.As<JObject>()["a"]).First()',
    'JToken',
  ],
  [
    'array: at',
    body.get('a').asArray().at(0).asString(),
    '(string)((JArray)context.Request.Body.As<JObject>()["a"])[0]',
    'string',
  ],
  [
    'array: any',
    body
      .get('a')
      .asArray()
      .any((item) => item.get('b').asInt().greaterThan(1)),
    '((JArray)context.Request.Body.As<JObject>()["a"]).Any(item => (int)item["b"] > 1)',
    'bool',
  ],
  [
    'array: select',
    body
      .get('a')
      .asArray()
      .select((item) => item.get('b').asString())
      .join(', '),
    'string.Join(", ", ((JArray)context.Request.Body.As<JObject>()["a"]).Select(item => (string)item["b"]))',
    'string',
  ],
  ['exists', body.get('a').exists, 'context.Request.Body.As<JObject>()["a"] != null', 'bool'],
  [
    'or',
    body.get('a').or(body.get('b')),
    'context.Request.Body.As<JObject>()["a"] ?? context.Request.Body.As<JObject>()["b"]',
    'JToken',
  ],
  [
    'names',
    body.names,
    'context.Request.Body.As<JObject>().Properties().Select(property => property.Name)',
    'IEnumerable<string>',
  ],
  [
    'an object with expressions',
    json({ id: context.requestId, at: now(), 'a"b': 'c', n: 1.5, flag: true, nothing: null }),
    'new JObject(new JProperty("id", context.RequestId), new JProperty("at", DateTime.UtcNow), new JProperty("a\\"b", "c"), new JProperty("n", 1.5), new JProperty("flag", true), new JProperty("nothing", JValue.CreateNull()))',
    'JObject',
  ],
  [
    'nested content',
    json({ user: { ids: [1, 'a', context.user.id], none: {} }, empty: [] }),
    'new JObject(new JProperty("user", new JObject(new JProperty("ids", new JArray(1, "a", context.User.Id)), new JProperty("none", new JObject()))), new JProperty("empty", new JArray()))',
    'JObject',
  ],
  [
    'a key that is undefined',
    json({ a: undefined, b: 1 }),
    'new JObject(new JProperty("b", 1))',
    'JObject',
  ],
  ['an array', json(['a', 1, null]), 'new JArray("a", 1, JValue.CreateNull())', 'JArray'],
  ['an array with one text', json(['a']), 'new JArray("a")', 'JArray'],
  ['an array with one number', json([1]), 'new JArray(1)', 'JArray'],
  ['an array with one array', json([[1, 2]]), 'new JArray((object)new JArray(1, 2))', 'JArray'],
  [
    'a list as value',
    json({ parts: path.split('/') }),
    'new JObject(new JProperty("parts", JArray.FromObject(context.Request.Url.Path.Split(\'/\'))))',
    'JObject',
  ],
  [
    'a list in a list',
    json([path.split('/'), context.api.protocols]),
    "new JArray(JArray.FromObject(context.Request.Url.Path.Split('/')), JArray.FromObject(context.Api.Protocols))",
    'JArray',
  ],
  [
    'a single value of unknown type',
    json([csharp<string>`context.User.Id`]),
    'new JArray((object)context.User.Id)',
    'JArray',
  ],
  [
    'a single list',
    json([path.split('/')]),
    "new JArray((object)JArray.FromObject(context.Request.Url.Path.Split('/')))",
    'JArray',
  ],
  [
    'a list of a selection',
    json([path.split('/').select((part) => part.length)]),
    "new JArray((object)JArray.FromObject(context.Request.Url.Path.Split('/').Select(item => item.Length)))",
    'JArray',
  ],
  [
    'comparisons side by side',
    json([status.lessThan(1), status.greaterThan(status.plus(1))]),
    'new JArray((context.Response.StatusCode < 1), (context.Response.StatusCode > context.Response.StatusCode + 1))',
    'JArray',
  ],
  [
    'a named value',
    json({ key: namedValue('key') }),
    'new JObject(new JProperty("key", "{{key}}"))',
    'JObject',
  ],
  [
    "an object of the user's with a kind",
    json({ kind: 'code', code: 'x' }),
    'new JObject(new JProperty("kind", "code"), new JProperty("code", "x"))',
    'JObject',
  ],
  [
    'JSON of a condition',
    json({ ok: status.equals(200), more: iff(context.tracing, 1, 2) }),
    'new JObject(new JProperty("ok", context.Response.StatusCode == 200), new JProperty("more", context.Tracing ? 1 : 2))',
    'JObject',
  ],
  [
    'JSON as a body',
    jsonBody({ error: { code: status, message: context.lastError.message } }),
    'new JObject(new JProperty("error", new JObject(new JProperty("code", context.Response.StatusCode), new JProperty("message", context.LastError.Message)))).ToString()',
    'string',
  ],
  ['JSON array as a body', jsonBody([1, 2]), 'new JArray(1, 2).ToString()', 'string'],
]
