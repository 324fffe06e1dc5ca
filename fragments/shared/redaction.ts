import { csharp, type Expression, type JsonObject, json } from '../../lib/index.ts'
import { bodyText, type capturedRequest, omitted } from './payload-body.ts'

/**
 * A captured body without what must not be kept. Patterns see every value of the JSON on its own,
 * so that nothing hides behind escapes. What is no JSON, or takes too long, is not kept at all.
 */
export const redacted = (
  captured: typeof capturedRequest,
  patterns: readonly RegExp[],
): Expression<JsonObject> => csharp.block<JsonObject>`
  var text = ${bodyText(captured)};
  if (text == "")
  {
      return ${captured};
  }
  try
  {
      var body = (JContainer)JToken.Parse(text);
      var deadline = DateTime.UtcNow.AddSeconds(1);
      foreach (var value in body.Descendants().OfType<JValue>().ToList())
      {
          var plain = value.Type == JTokenType.String ? (string)value : value.ToString(Formatting.None).Trim('"');
          var clean = ${without(csharp<string>`plain`, patterns)};
          if (clean != plain)
          {
              value.Replace(new JValue(clean));
          }
          if (DateTime.UtcNow > deadline)
          {
              return ${omitted('not-redacted')};
          }
      }
      return ${json({ text: csharp<string>`body.ToString(Formatting.None)` })};
  }
  catch (Exception)
  {
      return ${omitted('not-redacted')};
  }
`

const without = (text: Expression<string>, patterns: readonly RegExp[]): Expression<string> =>
  patterns.reduce<Expression<string>>(
    (before, pattern) =>
      csharp<string>`Regex.Replace(${before}, ${dotnetPattern(pattern)}, "[redacted]", RegexOptions.None, TimeSpan.FromMilliseconds(500))`,
    text,
  )

/** The pattern with its flags inside, where .NET has them. */
const dotnetPattern = ({ source, ignoreCase, multiline, dotAll }: RegExp): string => {
  const flags = `${ignoreCase ? 'i' : ''}${multiline ? 'm' : ''}${dotAll ? 's' : ''}`
  return flags === '' ? source : `(?${flags})${source}`
}

/** Whether .NET reads the pattern as JavaScript does, as far as one can tell. */
export const isPortable = ({ source, flags }: RegExp): boolean =>
  !/[uvy]/.test(flags) && !/\[\^?\]/.test(source)
