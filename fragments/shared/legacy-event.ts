import { csharp, type Expression, type JsonToken, variable } from '../../lib/index.ts'
import { requestIsJson, responseIsJson } from './json-body.ts'
import { eventBytes, eventTime, type Phase } from './usage-event.ts'

/** The prompt, kept for the legacy event. */
export const usagePrompt = variable.json('usage-prompt')

/** What the request asks: messages, an input or a prompt. */
export const legacyPrompt = csharp.block<JsonToken>`
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
  return body?["messages"] ?? body?["input"] ?? body?["prompt"] ?? JValue.CreateNull();
`

/**
 * The event of the AOAI monitoring system, with its faults mended: the time follows no culture, and
 * an event that would be too long loses the prompt or the answer instead of its end.
 * @see https://github.com/Azure-Samples/AOAIMonitoring
 */
export const legacyEvent = (phase: Phase): Expression<string> => csharp.block<string>`
  JObject body = null;
  if (${responseIsJson})
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
  var message = new JObject(
      new JProperty("SubscriptionId", context.Subscription?.Id),
      new JProperty("EventTime", ${eventTime}),
      new JProperty("ServiceName", context.Deployment.ServiceName),
      new JProperty("RequestId", context.RequestId.ToString()),
      new JProperty("RequestIp", context.Request.IpAddress),
      new JProperty("OperationName", context.Operation?.Name),
      new JProperty("Prompt", ${usagePrompt}),
      new JProperty("Response", body?["choices"] ?? body?["output"]),
      new JProperty("Tokens", body?["usage"]),
      new JProperty("Status", context.Response?.StatusCode ?? 500),
      new JProperty("Error", ${phase === 'error' ? csharp<string>`context.LastError?.Reason` : csharp<string>`(string)null`}));
  var text = message.ToString(Formatting.None);
  foreach (var part in new[] { "Prompt", "Response", "Tokens" })
  {
      if (Encoding.UTF8.GetByteCount(text) < ${eventBytes})
      {
          return text;
      }
      message[part] = null;
      message["Truncated"] = true;
      text = message.ToString(Formatting.None);
  }
  return text;
`
