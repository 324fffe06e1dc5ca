import { csharp, type Expression, type JsonObject } from '../../lib/index.ts'
import { bodyText, capturedRequest, capturedResponse } from './payload-body.ts'
import { payloadFacts } from './payload-facts.ts'
import { characterCost } from './text-size.ts'

/**
 * The bodies as texts for the usage event, both cut where the event would be too long: `room` is
 * counted in bytes of JSON. What one of them does not need belongs to the other.
 */
export const inlinePayload = (room: number): Expression<JsonObject> => csharp.block<JsonObject>`
  Func<char, int> cost = c => ${characterCost};
  Func<string, int, string> start = (text, room) =>
  {
      for (var at = 0; at < text.Length; at++)
      {
          room -= cost(text[at]);
          if (room < 0)
          {
              return text.Substring(0, at > 0 && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at);
          }
      }
      return text;
  };
  var request = ${bodyText(capturedRequest)};
  var response = ${bodyText(capturedResponse)};
  var forResponse = start(response, ${room}).Sum(cost);
  var asked = start(request, Math.Max(${room} / 2, ${room} - forResponse));
  var answered = start(response, ${room} - asked.Sum(cost));
  var payload = ${payloadFacts('inline')};
  payload["truncated"] = asked.Length < request.Length || answered.Length < response.Length;
  payload["request"] = request == "" ? null : asked;
  payload["response"] = response == "" ? null : answered;
  return payload;
`
