import { csharp } from '../../lib/index.ts'
import { requestIsJson, responseIsJson } from './json-body.ts'

/** The prompt as text: messages, an input or a prompt; whatever else it is, as it stands. */
export const promptText = csharp.block<string>`
  Func<JToken, string> plain = null;
  plain = content => content is JArray
      ? string.Join(" ", content.Select(each => plain(each)))
      : content is JObject
          ? content["text"] is JValue ? plain(content["text"]) : content["content"] != null ? plain(content["content"]) : content.ToString(Formatting.None)
          : content?.ToString() ?? "";
  if (!${requestIsJson})
  {
      return "";
  }
  var whole = context.Request.Body?.As<string>(preserveContent: true) ?? "";
  try
  {
      var body = JObject.Parse(whole);
      var messages = body["messages"] as JArray;
      if (messages != null)
      {
          return string.Join("\n\n", messages.OfType<JObject>().Select(each => plain(each["role"] ?? "unknown") + ": " + plain(each["content"])));
      }
      var input = body["input"] ?? body["prompt"];
      return input == null ? whole : plain(input);
  }
  catch (Exception)
  {
      return whole;
  }
`

/** Whether the client asks for a stream. */
export const asksForStream = csharp.block<boolean>`
  if (!${requestIsJson})
  {
      return false;
  }
  try
  {
      var stream = context.Request.Body?.As<JObject>(preserveContent: true)["stream"];
      return stream?.Type == JTokenType.Boolean && (bool)stream;
  }
  catch (Exception)
  {
      return false;
  }
`

/** The answer as text: choices or output; whatever else it is, as it stands. */
export const answerText = csharp.block<string>`
  Func<JToken, string> plain = null;
  plain = content => content is JArray
      ? string.Join(" ", content.Select(each => plain(each)))
      : content is JObject
          ? content["text"] is JValue ? plain(content["text"]) : content["content"] != null ? plain(content["content"]) : content.ToString(Formatting.None)
          : content?.ToString() ?? "";
  if (!${responseIsJson})
  {
      return "";
  }
  var whole = context.Response.Body.As<string>(preserveContent: true) ?? "";
  try
  {
      var body = JObject.Parse(whole);
      var parts = (body["choices"] ?? body["output"] ?? new JArray())
          .Select(each => plain(each["message"] ?? each["text"] ?? each["content"]))
          .Where(each => each != "");
      var text = string.Join("\n\n", parts);
      return text == "" ? whole : text;
  }
  catch (Exception)
  {
      return whole;
  }
`
