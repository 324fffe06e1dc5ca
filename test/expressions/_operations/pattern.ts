import { context } from '../../../lib/expressions/context.ts'
import type { Row } from './row.ts'

const path = context.request.url.path

export const rows: readonly Row[] = [
  [
    'matches',
    path.matches('^/v[0-9]+'),
    'Regex.IsMatch(context.Request.Url.Path, "^/v[0-9]+")',
    'bool',
  ],
  [
    'matches, ignoring case',
    path.matches('^/V', { ignoreCase: true }),
    'Regex.IsMatch(context.Request.Url.Path, "^/V", RegexOptions.IgnoreCase)',
    'bool',
  ],
  [
    'the first match',
    path.match('[0-9]+'),
    'Regex.Match(context.Request.Url.Path, "[0-9]+").Groups[0].Value',
    'string',
  ],
  [
    'a group by number',
    path.match('/v([0-9]+)', 1),
    'Regex.Match(context.Request.Url.Path, "/v([0-9]+)").Groups[1].Value',
    'string',
  ],
  [
    'a group by name, ignoring case',
    path.match('/v(?<version>[0-9]+)', 'version', { ignoreCase: true }),
    'Regex.Match(context.Request.Url.Path, "/v(?<version>[0-9]+)", RegexOptions.IgnoreCase).Groups["version"].Value',
    'string',
  ],
  [
    'replace a pattern',
    path.replacePattern('/v([0-9]+)/', '/$1/'),
    'Regex.Replace(context.Request.Url.Path, "/v([0-9]+)/", "/$1/")',
    'string',
  ],
  [
    'replace a pattern, ignoring case',
    path.replacePattern('/V1', '', { ignoreCase: true }),
    'Regex.Replace(context.Request.Url.Path, "/V1", "", RegexOptions.IgnoreCase)',
    'string',
  ],
  [
    'split by a pattern',
    path.splitPattern('[,;]'),
    'Regex.Split(context.Request.Url.Path, "[,;]")',
    'string[]',
  ],
]
