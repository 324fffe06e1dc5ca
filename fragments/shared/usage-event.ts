import { context, csharp, type Expression, json } from '../../lib/index.ts'
import { responseIsJson } from './json-body.ts'
import { usagePayload, usageRequest } from './usage-request.ts'

/** The most bytes of an event: the gateway cuts longer ones, and what is left is no JSON. */
export const eventBytes = 200_000

/** Whether the call went through, or failed in a policy. */
export type Phase = 'response' | 'error'

/** The time of the request in UTC; a colon or dash without quotes would follow the culture. */
export const eventTime = context.timestamp.format("yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'")

const gateway = json({
  service: context.deployment.serviceName,
  region: context.deployment.region,
  id: context.deployment.gatewayId,
})

const errorFacts = (phase: Phase): Expression<string | null> =>
  phase === 'error' ? csharp<string>`context.LastError?.Reason` : csharp<string>`(string)null`

/**
 * The event `apim.llm.usage.v1`. Whatever cannot be in it because it would be too long is left out,
 * and `truncated` says so.
 */
export const usageEvent = (phase: Phase): Expression<string> => csharp.block<string>`
  Func<JToken, string> textOf = value =>
  {
      var whole = value is JValue ? value.ToString() : null;
      return string.IsNullOrEmpty(whole) ? null : whole.Length > 128 ? whole.Substring(0, 128) : whole;
  };
  Func<JObject, JObject> given = values =>
  {
      foreach (var each in values.Properties().Where(property => property.Value is JValue && ((JValue)property.Value).Value == null).ToList())
      {
          each.Remove();
      }
      return values;
  };
  var status = context.Response?.StatusCode ?? 500;
  var headers = context.Response?.Headers;
  JObject body = null;
  var isJson = ${responseIsJson};
  if (isJson)
  {
      try
      {
          body = context.Response.Body.As<JObject>(preserveContent: true);
      }
      catch (Exception)
      {
          body = null;
      }
  }
  var data = (JObject)${usageRequest.or(json({}))}.DeepClone();
  var isStream = data["stream"] != null && (bool)data["stream"] && !isJson;
  var usage = body?["usage"] as JObject;
  data["phase"] = ${phase};
  data["stream"] = isStream;
  data["usageSource"] = usage != null ? "response" : isStream && status < 400 ? "pending" : "none";
  data["status"] = status;
  data["errorReason"] = ${errorFacts(phase)};
  data["latencyMs"] = (int)context.Elapsed.TotalMilliseconds;
  data["gateway"] = ${gateway};
  data["api"] = context.Api?.Id;
  data["apiVersion"] = context.Api?.Version;
  data["operation"] = context.Operation?.Id;
  data["subscription"] = context.Subscription?.Id;
  data["subscriptionName"] = context.Subscription?.Name;
  data["product"] = context.Product?.Id;
  data["apimUser"] = context.User?.Id;
  data["clientIp"] = context.Request.IpAddress;
  data["model"] = textOf(body?["model"]) ?? (string)data["model"];
  data["serviceTier"] = textOf(body?["service_tier"]);
  data["responseId"] = textOf(body?["id"]);
  data["object"] = textOf(body?["object"]);
  data["backend"] = given(new JObject(
      new JProperty("id", context.Backend?.Id),
      new JProperty("host", context.Request.Url.Host),
      new JProperty("region", textOf(headers?.GetValueOrDefault("x-ms-region", ""))),
      new JProperty("ptuUtilization", textOf(headers?.GetValueOrDefault("azure-openai-deployment-utilization", "")))));
  var quantities = data["quantities"] as JObject ?? new JObject();
  var images = body?["data"] as JArray;
  quantities["images"] = quantities["imageSize"] != null && images != null ? (int?)images.Count : null;
  quantities["seconds"] = body?["duration"] is JValue ? body["duration"] : null;
  data["quantities"] = given(quantities).HasValues ? quantities : null;
  var payload = ${usagePayload};
  data["payload"] = payload == null ? null : given(payload);
  given(data);
  data["usage"] = usage;
  var message = given(new JObject(
      new JProperty("specversion", "1.0"),
      new JProperty("type", "apim.llm.usage.v1"),
      new JProperty("id", context.RequestId.ToString()),
      new JProperty("source", "/apim/" + context.Deployment.ServiceName),
      new JProperty("time", ${eventTime}),
      new JProperty("subject", context.Subscription?.Id),
      new JProperty("datacontenttype", "application/json"),
      new JProperty("data", data)));
  var text = message.ToString(Formatting.None);
  foreach (var part in new[] { "payload", "attributes", "usage" })
  {
      if (Encoding.UTF8.GetByteCount(text) < ${eventBytes})
      {
          return text;
      }
      data[part] = null;
      data["truncated"] = true;
      text = message.ToString(Formatting.None);
  }
  return text;
`
