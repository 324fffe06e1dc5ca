import { context } from '../../../lib/expressions/context.ts'
import { text } from '../../../lib/expressions/text.ts'
import type { Row } from './row.ts'

const method = context.request.method

export const rows: readonly Row[] = [
  ['to bytes', method.toBytes(), 'Encoding.UTF8.GetBytes(context.Request.Method)', 'byte[]'],
  [
    'from Base64',
    method.fromBase64(),
    'Convert.FromBase64String(context.Request.Method)',
    'byte[]',
  ],
  [
    'as Base64',
    method.base64Encode(),
    'Convert.ToBase64String(Encoding.UTF8.GetBytes(context.Request.Method))',
    'string',
  ],
  [
    'text in Base64',
    method.base64Decode(),
    'Encoding.UTF8.GetString(Convert.FromBase64String(context.Request.Method))',
    'string',
  ],
  [
    'URL encoding',
    method.urlEncode(),
    'System.Net.WebUtility.UrlEncode(context.Request.Method)',
    'string',
  ],
  [
    'URL decoding',
    method.urlDecode(),
    'System.Net.WebUtility.UrlDecode(context.Request.Method)',
    'string',
  ],
  ['URI escaping', method.uriEscape(), 'Uri.EscapeDataString(context.Request.Method)', 'string'],
  [
    'URI unescaping',
    method.uriUnescape(),
    'Uri.UnescapeDataString(context.Request.Method)',
    'string',
  ],
  [
    'HTML encoding',
    method.htmlEncode(),
    'System.Net.WebUtility.HtmlEncode(context.Request.Method)',
    'string',
  ],
  [
    'HTML decoding',
    method.htmlDecode(),
    'System.Net.WebUtility.HtmlDecode(context.Request.Method)',
    'string',
  ],
  ['of a constant', text`a b`.urlEncode(), 'System.Net.WebUtility.UrlEncode("a b")', 'string'],
]
