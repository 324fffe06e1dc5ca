import { all, any, not } from '../../../lib/expressions/conditions.ts'
import { context } from '../../../lib/expressions/context.ts'
import { csharp } from '../../../lib/expressions/csharp.ts'
import type { Row } from './row.ts'

const path = context.request.url.path
const parts = context.request.url.path.split('/')
const hasEmpty = parts.any((part) => part.isEmpty)

export const rows: readonly Row[] = [
  ['count', parts.count, "context.Request.Url.Path.Split('/').Count()", 'int'],
  ['includes', parts.includes('a'), 'context.Request.Url.Path.Split(\'/\').Contains("a")', 'bool'],
  [
    'includes, ignoring case',
    parts.includes('a', { ignoreCase: true }),
    'context.Request.Url.Path.Split(\'/\').Contains("a", StringComparer.OrdinalIgnoreCase)',
    'bool',
  ],
  ['at', parts.at(1), "context.Request.Url.Path.Split('/')[1]", 'string'],
  [
    'at, without indexer',
    context.api.protocols.at(1),
    'context.Api.Protocols.ElementAt(1)',
    'string',
  ],
  [
    'at or default',
    parts.atOrDefault(3),
    "context.Request.Url.Path.Split('/').ElementAtOrDefault(3)",
    'string',
  ],
  ['first', parts.first(), "context.Request.Url.Path.Split('/').First()", 'string'],
  [
    'first that',
    parts.first((part) => part.startsWith('a')),
    'context.Request.Url.Path.Split(\'/\').First(item => item.StartsWith("a"))',
    'string',
  ],
  [
    'first or default',
    parts.firstOrDefault(),
    "context.Request.Url.Path.Split('/').FirstOrDefault()",
    'string',
  ],
  [
    'first or default that',
    parts.firstOrDefault((part) => part.startsWith('a')).or('none'),
    'context.Request.Url.Path.Split(\'/\').FirstOrDefault(item => item.StartsWith("a")) ?? "none"',
    'string',
  ],
  ['last', parts.last(), "context.Request.Url.Path.Split('/').Last()", 'string'],
  [
    'last or default',
    parts.lastOrDefault((part) => part.isEmpty),
    "context.Request.Url.Path.Split('/').LastOrDefault(item => string.IsNullOrEmpty(item))",
    'string',
  ],
  ['any', parts.any(), "context.Request.Url.Path.Split('/').Any()", 'bool'],
  [
    'any that',
    parts.any((part) => all(part.startsWith('a'), part.endsWith('b'))),
    'context.Request.Url.Path.Split(\'/\').Any(item => item.StartsWith("a") && item.EndsWith("b"))',
    'bool',
  ],
  [
    'all',
    parts.all((part) => part.length.greaterThan(2)),
    "context.Request.Url.Path.Split('/').All(item => item.Length > 2)",
    'bool',
  ],
  [
    'where',
    parts.where((part) => not(part.isEmpty)).count,
    "context.Request.Url.Path.Split('/').Where(item => !string.IsNullOrEmpty(item)).Count()",
    'int',
  ],
  [
    'select',
    parts.select((part) => part.toUpper()).join('/'),
    'string.Join("/", context.Request.Url.Path.Split(\'/\').Select(item => item.ToUpperInvariant()))',
    'string',
  ],
  [
    'select numbers',
    parts
      .select((part) => part.length)
      .at(0)
      .plus(1),
    "context.Request.Url.Path.Split('/').Select(item => item.Length).ElementAt(0) + 1",
    'int',
  ],
  [
    'select with a fallback',
    parts.select((part) => part.toInt(0)).first(),
    "context.Request.Url.Path.Split('/').Select(item => int.TryParse(item, out var parsed) ? parsed : 0).First()",
    'int',
  ],
  ['join', parts.join(', '), 'string.Join(", ", context.Request.Url.Path.Split(\'/\'))', 'string'],
  [
    'distinct',
    parts.distinct(),
    "context.Request.Url.Path.Split('/').Distinct()",
    'IEnumerable<string>',
  ],
  ['skip', parts.skip(1), "context.Request.Url.Path.Split('/').Skip(1)", 'IEnumerable<string>'],
  [
    'take',
    parts.take(2).join('/'),
    'string.Join("/", context.Request.Url.Path.Split(\'/\').Take(2))',
    'string',
  ],
  [
    'concat',
    parts.concat(context.api.protocols),
    "context.Request.Url.Path.Split('/').Concat(context.Api.Protocols)",
    'IEnumerable<string>',
  ],
  ['exists', parts.exists, "context.Request.Url.Path.Split('/') != null", 'bool'],
  [
    'or',
    parts.or(path.split(',')),
    "context.Request.Url.Path.Split('/') ?? context.Request.Url.Path.Split(',')",
    'string[]',
  ],
  [
    'lambdas side by side',
    any(
      parts.any((part) => part.isEmpty),
      parts.all((part) => part.isEmpty),
    ),
    "context.Request.Url.Path.Split('/').Any(item => string.IsNullOrEmpty(item)) || context.Request.Url.Path.Split('/').All(item2 => string.IsNullOrEmpty(item2))",
    'bool',
  ],
  [
    'lambdas inside each other',
    parts.any((part) => part.split(',').any((piece) => piece.equals(part))),
    "context.Request.Url.Path.Split('/').Any(item => item.Split(',').Any(item2 => item2 == item))",
    'bool',
  ],
  [
    'a lambda made elsewhere',
    parts.any((part) => all(hasEmpty, part.isBlank)),
    "context.Request.Url.Path.Split('/').Any(item => context.Request.Url.Path.Split('/').Any(item2 => string.IsNullOrEmpty(item2)) && string.IsNullOrWhiteSpace(item))",
    'bool',
  ],
  [
    'a template in a lambda',
    parts.where((part) => csharp<boolean>`${part}[0] == 'a'`),
    "context.Request.Url.Path.Split('/').Where(item => item[0] == 'a')",
    'IEnumerable<string>',
  ],
  [
    'a constant in a lambda',
    parts.any(() => true),
    "context.Request.Url.Path.Split('/').Any(item => true)",
    'bool',
  ],
  [
    'groups',
    context.user.groups.any((group) => group.name.equals('admins')),
    'context.User.Groups.Any(item => item.Name == "admins")',
    'bool',
  ],
]
