import { code } from '../compose.ts'
import { method, type Operations } from '../operation.ts'
import { shapes } from '../shape.ts'
import type { BytesExpression } from './bytes.ts'
import type { StringExpression } from './string.ts'

/** The text in another encoding. */
export interface StringEncodings {
  /** The text in UTF-8: `Encoding.UTF8.GetBytes(a)`. */
  toBytes(): BytesExpression
  /** The bytes that the text holds in Base64: `Convert.FromBase64String(a)`. */
  fromBase64(): BytesExpression
  /** The text, in UTF-8, as Base64. */
  base64Encode(): StringExpression
  /** The UTF-8 text that the text holds in Base64. */
  base64Decode(): StringExpression
  /** For form fields and query strings, a blank as `+`: `System.Net.WebUtility.UrlEncode(a)`. */
  urlEncode(): StringExpression
  urlDecode(): StringExpression
  /** For parts of a URL, a blank as `%20`: `Uri.EscapeDataString(a)`. */
  uriEscape(): StringExpression
  uriUnescape(): StringExpression
  /** `System.Net.WebUtility.HtmlEncode(a)`. */
  htmlEncode(): StringExpression
  htmlDecode(): StringExpression
}

/** How C# has them. */
export const stringEncodings = {
  toBytes: method(shapes.bytes, (self) => code`Encoding.UTF8.GetBytes(${self})`),
  fromBase64: method(shapes.bytes, (self) => code`Convert.FromBase64String(${self})`),
  base64Encode: method(
    shapes.string,
    (self) => code`Convert.ToBase64String(Encoding.UTF8.GetBytes(${self}))`,
  ),
  base64Decode: method(
    shapes.string,
    (self) => code`Encoding.UTF8.GetString(Convert.FromBase64String(${self}))`,
  ),
  // The service imports no namespace that holds WebUtility; policies always write it in full.
  urlEncode: method(shapes.string, (self) => code`System.Net.WebUtility.UrlEncode(${self})`),
  urlDecode: method(shapes.string, (self) => code`System.Net.WebUtility.UrlDecode(${self})`),
  uriEscape: method(shapes.string, (self) => code`Uri.EscapeDataString(${self})`),
  uriUnescape: method(shapes.string, (self) => code`Uri.UnescapeDataString(${self})`),
  htmlEncode: method(shapes.string, (self) => code`System.Net.WebUtility.HtmlEncode(${self})`),
  htmlDecode: method(shapes.string, (self) => code`System.Net.WebUtility.HtmlDecode(${self})`),
} satisfies Operations<StringEncodings>
