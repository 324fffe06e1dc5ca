import { csharp, type Expression, type JsonObject, json, variable } from '../../lib/index.ts'
import { type AttributeSources, sourceText } from './attribute-source.ts'
import { clientToken } from './end-user-variables.ts'
import { requestIsJson } from './json-body.ts'

/** What an event says of the request, kept until the response is there. */
export const usageRequest = variable.object('usage-request')

/** What was captured of the bodies, for the event to carry. */
export const usagePayload = variable.object('usage-payload')

/** Who calls, by the names that the event has for it. */
export interface CallerSources {
  readonly endUser: AttributeSources
  readonly endUserTenant: AttributeSources
  readonly app: AttributeSources
  readonly sessionId: AttributeSources
}

/** What the request tells, read before other policies change it. */
export const describeRequest = (
  caller: CallerSources,
  attributes: Readonly<Record<string, AttributeSources>>,
): Expression<JsonObject> => csharp.block<JsonObject>`
  Func<string, string, string> first = (one, other) => string.IsNullOrEmpty(one) || one == "unknown" ? other : one;
  Func<string, string> cut = whole => whole == null ? null : Regex.Replace(whole.Length > 128 ? whole.Substring(0, 128) : whole, "[\\p{Cc}\\u2028\\u2029]", " ");
  Func<JToken, string> textOf = value => value is JValue ? value.ToString() : null;
  Func<JToken, bool> isTrue = value => value?.Type == JTokenType.Boolean && (bool)value;
  JObject body = null;
  if (${requestIsJson})
  {
      try
      {
          body = context.Request.Body.As<JObject>(preserveContent: true);
      }
      catch (Exception)
      {
          body = null;
      }
  }
  var bearer = first(context.Request.Headers.GetValueOrDefault("x-apim-end-user-jwt", ""), context.Request.Headers.GetValueOrDefault("Authorization", "")).Trim();
  var token = context.Variables.GetValueOrDefault<Jwt>(${clientToken}) ?? (bearer.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? bearer.Substring(7).Trim() : bearer).AsJwt();
  var path = context.Request.OriginalUrl.Path.TrimEnd('/').Split('/');
  var at = Array.IndexOf(path, "deployments") + 1;
  var model = textOf(body?["model"]);
  var stream = isTrue(body?["stream"]);
  var isChat = string.Join("/", path).EndsWith("/chat/completions", StringComparison.OrdinalIgnoreCase);
  var options = body?["stream_options"] as JObject;
  var request = new JObject(
      new JProperty("stream", stream),
      new JProperty("includeUsage", stream && isChat ? (isTrue(options?["include_usage"]) ? "client" : "none") : null),
      new JProperty("deployment", cut(at > 0 && at < path.Length ? path[at] : model)),
      new JProperty("model", cut(model)),
      new JProperty("endUser", cut(first(${sourceText(caller.endUser)}, null))),
      new JProperty("endUserTenant", cut(first(${sourceText(caller.endUserTenant)}, null))),
      new JProperty("app", cut(first(${sourceText(caller.app)}, null))),
      new JProperty("sessionId", cut(first(${sourceText(caller.sessionId)}, null))),
      new JProperty("traceparent", cut(first(context.Request.Headers.GetValueOrDefault("traceparent", ""), null))));
  var quantities = new JObject();
  if (path[path.Length - 1] == "speech" && textOf(body?["input"]) != null)
  {
      quantities["characters"] = textOf(body["input"]).Length;
  }
  if (path[path.Length - 1] == "generations" && body != null)
  {
      quantities["imageSize"] = cut(textOf(body["size"]));
      quantities["imageQuality"] = cut(textOf(body["quality"]));
  }
  request["quantities"] = quantities;
  var attributes = new JObject();
  foreach (var each in ${json(sourceTexts(attributes))})
  {
      var text = cut(textOf(each.Value));
      if (!string.IsNullOrEmpty(text))
      {
          attributes[each.Key] = text;
      }
  }
  request["attributes"] = attributes;
  return request;
`

const sourceTexts = (attributes: Readonly<Record<string, AttributeSources>>) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, sources]) => [name, sourceText(sources)]),
  )
