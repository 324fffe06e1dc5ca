import { context, csharp, type StringExpression, type Variable } from 'apim-policy'

/** The end user as the caller or the subscription names them. */
export const observedEndUserId = csharp.block<string>`
  var userId = context.Request.Headers.GetValueOrDefault("x-apim-end-user-id", string.Empty);
  if (!String.IsNullOrEmpty(userId))
  {
      return userId;
  }

  if (context.User != null && !String.IsNullOrEmpty(context.User.Id))
  {
      return context.User.Id;
  }

  return "unknown";
`

/** The body of the request, which stays readable. */
export const bodyOfRequest = context.request.body.optional
  .asString({ preserveContent: true })
  .or('')

/** Whether the client asked for a stream. */
export const asksForStream = csharp.block<boolean>`
  var requestBody = context.Variables.GetValueOrDefault<string>("requestBodyRaw", string.Empty);
  if (String.IsNullOrEmpty(requestBody))
  {
      return false;
  }

  try
  {
      var bodyToken = JToken.Parse(requestBody);
      if (bodyToken.Type != JTokenType.Object)
      {
          return false;
      }

      var streamToken = ((JObject)bodyToken)["stream"];
      return streamToken != null && streamToken.Type == JTokenType.Boolean && (bool)streamToken;
  }
  catch
  {
      return false;
  }
`

/** The body of the response, which stays readable. */
export const bodyOfResponse = context.response.optional.body.optional
  .asString({ preserveContent: true })
  .or('')

/** The text in a variable, cut where it is too long for a trace. */
export const cutForTrace = ({ variable: { name } }: Variable<StringExpression>) =>
  csharp.block<string>`
    var content = context.Variables.GetValueOrDefault<string>(${name /* apim-policy-ignore variable-type: as in the original, see content-trace.ts */}, string.Empty);
    var maxChars = context.Variables.GetValueOrDefault<int>("contentCaptureMaxChars", 32000);
    return content.Length > maxChars
        ? content.Substring(0, maxChars) + "\n...[truncated by APIM content logging policy]"
        : content;
  `
