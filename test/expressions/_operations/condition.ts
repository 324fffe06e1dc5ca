import { coalesce } from '../../../lib/expressions/coalesce.ts'
import { all, any, not } from '../../../lib/expressions/conditions.ts'
import { context } from '../../../lib/expressions/context.ts'
import { iff } from '../../../lib/expressions/iff.ts'
import { now } from '../../../lib/expressions/now.ts'
import { variable } from '../../../lib/expressions/variable.ts'
import type { Row } from './row.ts'

const method = context.request.method
const path = context.request.url.path
const status = context.response.statusCode
const bytes = variable.bytes('b')

export const rows: readonly Row[] = [
  [
    'all',
    all(status.atLeast(200), status.lessThan(300), true),
    'context.Response.StatusCode >= 200 && context.Response.StatusCode < 300 && true',
    'bool',
  ],
  ['all of one', all(context.tracing), 'context.Tracing', 'bool'],
  ['all of none', all(), 'true', 'bool'],
  [
    'any',
    any(status.equals(429), status.atLeast(500)),
    'context.Response.StatusCode == 429 || context.Response.StatusCode >= 500',
    'bool',
  ],
  ['any of none', any(), 'false', 'bool'],
  [
    'any in all',
    all(context.tracing, any(status.equals(429), status.atLeast(500))),
    'context.Tracing && (context.Response.StatusCode == 429 || context.Response.StatusCode >= 500)',
    'bool',
  ],
  [
    'all in any',
    any(context.tracing, all(status.atLeast(200), status.lessThan(300))),
    'context.Tracing || context.Response.StatusCode >= 200 && context.Response.StatusCode < 300',
    'bool',
  ],
  ['not', not(context.tracing), '!context.Tracing', 'bool'],
  ['not a comparison', not(status.equals(200)), '!(context.Response.StatusCode == 200)', 'bool'],
  [
    'not all',
    not(all(context.tracing, context.response.exists)),
    '!(context.Tracing && context.Response != null)',
    'bool',
  ],
  ['not not', not(not(context.tracing)), '!!context.Tracing', 'bool'],
  [
    'iff in all',
    all(iff(context.tracing, true, false), context.tracing),
    '(context.Tracing ? true : false) && context.Tracing',
    'bool',
  ],
  ['equals', context.tracing.equals(true), 'context.Tracing == true', 'bool'],
  ['not equals', context.tracing.notEquals(false), 'context.Tracing != false', 'bool'],
  [
    'a comparison of comparisons',
    status.equals(1).equals(status.equals(2)),
    '(context.Response.StatusCode == 1) == (context.Response.StatusCode == 2)',
    'bool',
  ],
  ['to text', context.tracing.toText(), 'context.Tracing.ToString()', 'string'],
  [
    'iff text',
    iff(context.tracing, 'a', method),
    'context.Tracing ? "a" : context.Request.Method',
    'string',
  ],
  ['iff text or null', iff(context.tracing, null, 'a'), 'context.Tracing ? null : "a"', 'string'],
  ['iff number', iff(context.tracing, 1, 2), 'context.Tracing ? 1 : 2', 'int'],
  [
    'iff numbers of two types',
    iff(context.tracing, 1, 2.5).ceiling(),
    'Math.Ceiling(context.Tracing ? 1 : 2.5)',
    'double',
  ],
  [
    'iff boolean',
    iff(context.tracing, true, context.response.exists),
    'context.Tracing ? true : context.Response != null',
    'bool',
  ],
  [
    'iff date',
    iff(context.tracing, now(), context.timestamp),
    'context.Tracing ? DateTime.UtcNow : context.Timestamp',
    'DateTime',
  ],
  [
    'iff date constant',
    iff(context.tracing, now(), new Date(Date.UTC(2024, 1, 29, 12, 30))),
    'context.Tracing ? DateTime.UtcNow : new DateTime(2024, 2, 29, 12, 30, 0, DateTimeKind.Utc)',
    'DateTime',
  ],
  [
    'iff bytes',
    iff(context.tracing, bytes, bytes),
    'context.Tracing ? context.Variables.GetValueOrDefault<byte[]>("b") : context.Variables.GetValueOrDefault<byte[]>("b")',
    'byte[]',
  ],
  [
    'iff JSON object',
    iff(context.tracing, variable.object('o'), variable.object('p')),
    'context.Tracing ? context.Variables.GetValueOrDefault<JObject>("o") : context.Variables.GetValueOrDefault<JObject>("p")',
    'JObject',
  ],
  [
    'iff JSON',
    iff(context.tracing, variable.json('o'), variable.object('p')),
    'context.Tracing ? context.Variables.GetValueOrDefault<JToken>("o") : context.Variables.GetValueOrDefault<JObject>("p")',
    'JToken',
  ],
  [
    'iff list',
    iff(context.tracing, path.split('/'), method.split(',')).at(0),
    "(context.Tracing ? context.Request.Url.Path.Split('/') : context.Request.Method.Split(','))[0]",
    'string',
  ],
  [
    'iff in iff',
    iff(context.tracing, iff(true, 'a', 'b'), iff(false, 'c', 'd')),
    'context.Tracing ? (true ? "a" : "b") : false ? "c" : "d"',
    'string',
  ],
  [
    'iff as condition',
    iff(iff(context.tracing, true, false), 'a', 'b'),
    '(context.Tracing ? true : false) ? "a" : "b"',
    'string',
  ],
  [
    'coalesce',
    coalesce(context.user.optional.id, context.subscription.optional.id, 'none'),
    'context.User?.Id ?? context.Subscription?.Id ?? "none"',
    'string',
  ],
  [
    'coalesce numbers',
    coalesce(context.product.subscriptionsLimit, 5),
    'context.Product.SubscriptionsLimit ?? 5',
    'int',
  ],
]
