import {
  choose,
  context,
  csharp,
  type Expression,
  type JsonArray,
  type JsonObject,
  setVariable,
  variable,
  when,
} from '../../lib/index.ts'
import type { In } from './in-section.ts'
import { type LoggerReference, logTo } from './logger-reference.ts'
import { bodyText, capturedRequest, capturedResponse } from './payload-body.ts'
import { payloadFacts } from './payload-facts.ts'
import { characterCost } from './text-size.ts'
import { usagePayload } from './usage-request.ts'

/** The events of a captured call. */
const parts = variable.array('payload-parts')

/** Sends the bodies in up to `most` events of the type `apim.llm.payload.v1`. */
export const sendParts = (
  logger: LoggerReference,
  room: number,
  most: number,
): readonly In<'outbound', 'workspace'>[] => [
  setVariable(parts, partEvents(room, most)),
  setVariable(usagePayload, factsOfParts),
  ...Array.from({ length: most }, (_, index) =>
    choose(
      when(csharp<boolean>`${parts}.Count > ${index}`, [
        logTo(logger, {
          partitionKey: context.requestId.toText(),
          text: csharp<string>`${parts}[${index}].ToString(Formatting.None)`,
        }),
      ]),
    ),
  ),
]

/** The request has half of the events, and more where the response does not need them. */
export const partEvents = (
  room: number,
  most: number,
): Expression<JsonArray> => csharp.block<JsonArray>`
  Func<char, int> cost = c => ${characterCost};
  Func<string, List<string>> pieces = text =>
  {
      var list = new List<string>();
      for (var at = 0; at < text.Length && list.Count < ${most};)
      {
          var end = at;
          for (var left = ${room}; end < text.Length && left >= cost(text[end]); end++)
          {
              left -= cost(text[end]);
          }
          end = end < text.Length && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
          list.Add(text.Substring(at, end - at));
          at = end;
      }
      return list;
  };
  var request = ${bodyText(capturedRequest)};
  var response = ${bodyText(capturedResponse)};
  var answered = pieces(response);
  var asked = pieces(request).Take(Math.Max(${Math.ceil(most / 2)}, ${most} - answered.Count)).ToList();
  answered = answered.Take(${most} - asked.Count).ToList();
  var all = asked.Concat(answered).ToList();
  var events = new JArray();
  foreach (var piece in all)
  {
      var data = new JObject(
          new JProperty("requestId", context.RequestId.ToString()),
          new JProperty("body", events.Count < asked.Count ? "request" : "response"),
          new JProperty("part", events.Count + 1),
          new JProperty("parts", all.Count),
          new JProperty("truncated", all.Sum(each => each.Length) < request.Length + response.Length),
          new JProperty("text", piece));
      events.Add(new JObject(
          new JProperty("specversion", "1.0"),
          new JProperty("type", "apim.llm.payload.v1"),
          new JProperty("id", context.RequestId.ToString() + "/" + (events.Count + 1)),
          new JProperty("source", "/apim/" + context.Deployment.ServiceName),
          new JProperty("datacontenttype", "application/json"),
          new JProperty("data", data)));
  }
  return events;
`

const factsOfParts = csharp.block<JsonObject>`
  var request = ${bodyText(capturedRequest)};
  var response = ${bodyText(capturedResponse)};
  var payload = ${payloadFacts('chunked')};
  var events = ${parts};
  payload["parts"] = events.Count;
  payload["truncated"] = events.Count > 0 && (bool)events[0]["data"]["truncated"];
  return payload;
`
