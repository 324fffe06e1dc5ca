import { csharp } from '../../lib/index.ts'

/**
 * The most bytes of UTF-8 that the character `c` takes in a JSON string.
 * @see https://www.newtonsoft.com/json/help/html/T_Newtonsoft_Json_StringEscapeHandling.htm
 */
export const characterCost = csharp<number>`c == '"' || c == '\\' || c == '\n' || c == '\r' || c == '\t' ? 2 : c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029' ? 6 : c < 128 ? 1 : c < 2048 ? 2 : 3`
