import { apiPolicy, base, csharp, logToEventhub, setVariable } from 'apim-policy'

/** Sends prompt, answer and tokens of every call to an event hub. */
export default apiPolicy('usage-monitoring', {
  inbound: [
    base(),
    setVariable({
      name: 'openAiRequestMessages',
      value: csharp`context.Request.Body.As<JObject>(true)["messages"]`,
    }),
  ],
  outbound: [
    base(),
    logToEventhub({
      loggerId: 'openaieventhub',
      text: csharp.block<string>`
        JObject openaiResponse = context.Response.Body.As<JObject>(true);
        return new JObject(
            new JProperty("SubscriptionId", context.Subscription.Id),
            new JProperty("EventTime", DateTime.UtcNow.ToString()),
            new JProperty("ServiceName", context.Deployment.ServiceName),
            new JProperty("RequestId", context.RequestId),
            new JProperty("RequestIp", context.Request.IpAddress),
            new JProperty("OperationName", context.Operation.Name),
            new JProperty("Prompt", context.Variables["openAiRequestMessages"]),
            new JProperty("Response", openaiResponse["choices"]),
            new JProperty("Tokens", openaiResponse["usage"])
        ).ToString();
      `,
    }),
  ],
})
