import { context } from '../../../lib/expressions/context.ts'
import { csharp } from '../../../lib/expressions/csharp.ts'
import { now } from '../../../lib/expressions/now.ts'
import type { NumberExpression } from '../../../lib/expressions/operations/number.ts'
import type { Row } from './row.ts'

const header = context.request.headers.get('x', '')
const twice = (value: NumberExpression) => value.times(value)

export const rows: readonly Row[] = [
  [
    'to int',
    header.toInt(),
    'int.Parse(context.Request.Headers.GetValueOrDefault("x", ""))',
    'int',
  ],
  [
    'to int with a fallback',
    header.toInt(0),
    'int.TryParse(context.Request.Headers.GetValueOrDefault("x", ""), out var parsed) ? parsed : 0',
    'int',
  ],
  [
    'two with fallbacks',
    header.toInt(0).plus(header.toInt(1)),
    '(int.TryParse(context.Request.Headers.GetValueOrDefault("x", ""), out var parsed) ? parsed : 0) + (int.TryParse(context.Request.Headers.GetValueOrDefault("x", ""), out var parsed2) ? parsed2 : 1)',
    'int',
  ],
  [
    'one twice',
    twice(header.toInt(0)),
    '(int.TryParse(context.Request.Headers.GetValueOrDefault("x", ""), out var parsed) ? parsed : 0) * (int.TryParse(context.Request.Headers.GetValueOrDefault("x", ""), out var parsed2) ? parsed2 : 0)',
    'int',
  ],
  [
    'to long',
    header.toLong(),
    'long.Parse(context.Request.Headers.GetValueOrDefault("x", ""))',
    'long',
  ],
  [
    'to long with a fallback',
    header.toLong(5_000_000_000),
    'long.TryParse(context.Request.Headers.GetValueOrDefault("x", ""), out var parsed) ? parsed : 5000000000L',
    'long',
  ],
  [
    'to number',
    header.toNumber(),
    'double.Parse(context.Request.Headers.GetValueOrDefault("x", ""))',
    'double',
  ],
  [
    'to number with a fallback',
    header.toNumber(0.5),
    'double.TryParse(context.Request.Headers.GetValueOrDefault("x", ""), out var parsed) ? parsed : 0.5',
    'double',
  ],
  [
    'to boolean',
    header.toBoolean(),
    'bool.Parse(context.Request.Headers.GetValueOrDefault("x", ""))',
    'bool',
  ],
  [
    'to boolean with a fallback',
    header.toBoolean(false),
    'bool.TryParse(context.Request.Headers.GetValueOrDefault("x", ""), out var parsed) ? parsed : false',
    'bool',
  ],
  [
    'a fallback in a template',
    csharp<number>`${header.toInt(0)} + 1`,
    '(int.TryParse(context.Request.Headers.GetValueOrDefault("x", ""), out var parsed) ? parsed : 0) + 1',
    'int',
  ],
  [
    'a name that is taken',
    csharp<number>`int.TryParse("1", out var parsed) ? ${header.toInt(0)} : parsed`,
    'int.TryParse("1", out var parsed) ? (int.TryParse(context.Request.Headers.GetValueOrDefault("x", ""), out var parsed2) ? parsed2 : 0) : parsed',
    'int',
  ],
  [
    'to date and time',
    header.toDateTime(),
    'DateTime.Parse(context.Request.Headers.GetValueOrDefault("x", ""))',
    'DateTime',
  ],
  [
    'to JSON',
    header.toJson(),
    'JToken.Parse(context.Request.Headers.GetValueOrDefault("x", ""))',
    'JToken',
  ],
  [
    'to a JSON object',
    header.toJsonObject(),
    'JObject.Parse(context.Request.Headers.GetValueOrDefault("x", ""))',
    'JObject',
  ],
  [
    'to a JSON array',
    header.toJsonArray(),
    'JArray.Parse(context.Request.Headers.GetValueOrDefault("x", ""))',
    'JArray',
  ],
  [
    'to XML',
    header.toXml(),
    'XElement.Parse(context.Request.Headers.GetValueOrDefault("x", ""))',
    'XElement',
  ],
  [
    'to a URI',
    header.toUri(),
    'new Uri(context.Request.Headers.GetValueOrDefault("x", ""))',
    'Uri',
  ],
  [
    'URI: scheme',
    header.toUri().scheme,
    'new Uri(context.Request.Headers.GetValueOrDefault("x", "")).Scheme',
    'string',
  ],
  [
    'URI: host',
    header.toUri().host,
    'new Uri(context.Request.Headers.GetValueOrDefault("x", "")).Host',
    'string',
  ],
  [
    'URI: port',
    header.toUri().port,
    'new Uri(context.Request.Headers.GetValueOrDefault("x", "")).Port',
    'int',
  ],
  [
    'URI: absolute path',
    header.toUri().absolutePath,
    'new Uri(context.Request.Headers.GetValueOrDefault("x", "")).AbsolutePath',
    'string',
  ],
  [
    'URI: absolute URI',
    header.toUri().absoluteUri,
    'new Uri(context.Request.Headers.GetValueOrDefault("x", "")).AbsoluteUri',
    'string',
  ],
  [
    'URI: path and query',
    header.toUri().pathAndQuery,
    'new Uri(context.Request.Headers.GetValueOrDefault("x", "")).PathAndQuery',
    'string',
  ],
  [
    'URI: query',
    header.toUri().query,
    'new Uri(context.Request.Headers.GetValueOrDefault("x", "")).Query',
    'string',
  ],
  [
    'URI: fragment',
    header.toUri().fragment,
    'new Uri(context.Request.Headers.GetValueOrDefault("x", "")).Fragment',
    'string',
  ],
  [
    'URI: as text',
    header.toUri().toText(),
    'new Uri(context.Request.Headers.GetValueOrDefault("x", "")).ToString()',
    'string',
  ],
  [
    'as a token',
    header.asJwt(),
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt()',
    'Jwt',
  ],
  [
    'token: exists',
    header.asJwt().exists,
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt() != null',
    'bool',
  ],
  [
    'token: algorithm',
    header.asJwt().algorithm,
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt().Algorithm',
    'string',
  ],
  [
    'token: audiences',
    header.asJwt().audiences,
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt().Audiences',
    'IEnumerable<string>',
  ],
  [
    'token: claims',
    header.asJwt().claims.get('oid'),
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt().Claims.GetValueOrDefault("oid")',
    'string',
  ],
  [
    'token: claims with a default',
    header.asJwt().claims.get('oid', 'none'),
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt().Claims.GetValueOrDefault("oid", "none")',
    'string',
  ],
  [
    'token: optional claims',
    header.asJwt().optional.claims.get('oid', 'none').or('none'),
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt()?.Claims.GetValueOrDefault("oid", "none") ?? "none"',
    'string',
  ],
  [
    'token: has a claim',
    header.asJwt().claims.has('oid'),
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt().Claims.ContainsKey("oid")',
    'bool',
  ],
  [
    'token: all values of a claim',
    header.asJwt().claims.all('roles').includes('admin'),
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt().Claims["roles"].Contains("admin")',
    'bool',
  ],
  [
    'token: optional values of a claim',
    header.asJwt().optional.claims.all('roles'),
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt()?.Claims["roles"]',
    'string[]',
  ],
  [
    'token: expiration time',
    header.asJwt().expirationTime,
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt().ExpirationTime',
    'DateTime?',
  ],
  [
    'token: id',
    header.asJwt().id,
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt().Id',
    'string',
  ],
  [
    'token: issuer',
    header.asJwt().issuer,
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt().Issuer',
    'string',
  ],
  [
    'token: issued at',
    header.asJwt().issuedAt.or(now()),
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt().IssuedAt ?? DateTime.UtcNow',
    'DateTime',
  ],
  [
    'token: not before',
    header.asJwt().notBefore.exists,
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt().NotBefore != null',
    'bool',
  ],
  [
    'token: subject',
    header.asJwt().optional.subject,
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt()?.Subject',
    'string',
  ],
  [
    'token: type',
    header.asJwt().type,
    'context.Request.Headers.GetValueOrDefault("x", "").AsJwt().Type',
    'string',
  ],
  [
    'as Basic credentials',
    header.asBasic(),
    'context.Request.Headers.GetValueOrDefault("x", "").AsBasic()',
    'BasicAuthCredentials',
  ],
  [
    'credentials: user',
    header.asBasic().optional.userId,
    'context.Request.Headers.GetValueOrDefault("x", "").AsBasic()?.UserId',
    'string',
  ],
  [
    'credentials: password',
    header.asBasic().password,
    'context.Request.Headers.GetValueOrDefault("x", "").AsBasic().Password',
    'string',
  ],
]
