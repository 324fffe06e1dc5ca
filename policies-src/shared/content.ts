import { csharp, type Expression } from 'apim-policy'

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
export const requestBody = csharp.block<string>`
  if (context.Request == null || context.Request.Body == null)
  {
      return String.Empty;
  }

  return context.Request.Body.As<string>(preserveContent: true) ?? String.Empty;
`

/** Whether the client asked for a stream. */
export const streamRequested = csharp.block<boolean>`
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
export const responseBody = csharp.block<string>`
  if (context.Response == null || context.Response.Body == null)
  {
      return String.Empty;
  }

  return context.Response.Body.As<string>(preserveContent: true) ?? String.Empty;
`

/** The text in a variable, cut where it is too long for a trace. */
export const cutForTrace = (variable: string): Expression<string> => csharp.block<string>`
  var content = context.Variables.GetValueOrDefault<string>(${variable}, string.Empty);
  var maxChars = context.Variables.GetValueOrDefault<int>("contentCaptureMaxChars", 32000);
  return content.Length > maxChars
      ? content.Substring(0, maxChars) + "\n...[truncated by APIM content logging policy]"
      : content;
`
