import { choose, csharp, setBody, setVariable, when } from '../../lib/index.ts'
import type { In } from './in-section.ts'
import { usageRequest } from './usage-request.ts'

/**
 * Asks the model for the usage of a streamed chat completion, which then comes as a last chunk
 * without choices.
 * @see https://learn.microsoft.com/azure/ai-foundry/openai/reference#chatcompletionstreamoptions
 */
export const includeUsage = (): readonly In<'inbound'>[] => {
  const isMissing = csharp<boolean>`(string)${usageRequest}["includeUsage"] == "none"`
  return [
    choose(
      when(isMissing, [
        setBody(bodyWithUsage),
        setVariable(
          usageRequest,
          csharp.block`
            var request = (JObject)${usageRequest}.DeepClone();
            request["includeUsage"] = "gateway";
            return request;
          `,
        ),
      ]),
    ),
  ]
}

/**
 * The body is changed as text, because a JObject writes dates and numbers in another way than the
 * client did; only where there are other stream options already, they are merged.
 */
const bodyWithUsage = csharp.block<string>`
  var text = context.Request.Body?.As<string>(preserveContent: true) ?? "{}";
  var body = JObject.Parse(text);
  var options = body["stream_options"] as JObject;
  if (body["stream_options"] == null)
  {
      var at = text.IndexOf("\u007b") + 1;
      return text.Substring(0, at) + "\"stream_options\":" + new JObject(new JProperty("include_usage", true)).ToString(Formatting.None) + "," + text.Substring(at);
  }
  options = options ?? new JObject();
  options["include_usage"] = true;
  body["stream_options"] = options;
  return body.ToString(Formatting.None);
`
