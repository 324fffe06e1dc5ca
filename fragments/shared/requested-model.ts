import { csharp } from '../../lib/index.ts'

/**
 * The model that is called: the deployment in the path, or else `model` in a JSON body; empty where
 * neither names one. Nothing but text counts, and what cannot be read names none.
 * @see https://learn.microsoft.com/azure/ai-services/openai/reference
 */
export const requestedModel = csharp.block<string>`
  var deployment = context.Request.MatchedParameters.GetValueOrDefault("deployment-id", "");
  if (deployment != "")
  {
      return deployment;
  }
  var segments = context.Request.OriginalUrl.Path.Split('/');
  var place = Array.IndexOf(segments, "deployments");
  if (place >= 0 && place + 1 < segments.Length)
  {
      return segments[place + 1];
  }
  var contentType = context.Request.Headers.GetValueOrDefault("Content-Type", "");
  var isForm = contentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
  if (context.Request.Body == null || isForm)
  {
      return "";
  }
  try
  {
      var model = JObject.Parse(context.Request.Body.As<string>(preserveContent: true))["model"];
      return model != null && model.Type == JTokenType.String ? (string)model : "";
  }
  catch
  {
      return "";
  }
`
