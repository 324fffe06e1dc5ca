import {
  buildingBlock,
  choose,
  csharp,
  type Expression,
  misuse,
  setBody,
  setVariable,
  variable,
  when,
} from '../lib/index.ts'
import type { In } from './shared/in-section.ts'
import { refusal } from './shared/refusal.ts'

export interface MaxTokensOptions {
  /** The most tokens that an answer may have. */
  readonly most: number
  /** Whether calls that ask for more are refused with 400, or get the most. @default 'refuse' */
  readonly over?: 'refuse' | 'clamp'
  /**
   * What happens to calls that set no limit, as far as they could: nothing, 400, or they get the
   * most, in chat as `max_completion_tokens`, which older models do not know. @default 'pass'
   */
  readonly missing?: 'pass' | 'refuse' | 'set'
}

/**
 * Caps `max_tokens`, `max_completion_tokens` and `max_output_tokens`, and so what an answer costs.
 * Where text is asked for, a body that is no JSON is refused, as nobody knows what it says.
 *
 * @cost Reads the body of the request, and keeps it; a stream of the answer is not held back. With
 *   `clamp` or `set` the body is written anew where it has to change, and a text that is nothing but
 *   a date may then be written in another way.
 * @example
 * maxTokens({ most: 4096, over: 'clamp' })
 * @see https://platform.openai.com/docs/api-reference/chat/create
 */
export const maxTokens = buildingBlock((options: MaxTokensOptions): readonly In<'inbound'>[] => {
  const { most, over = 'refuse', missing = 'pass' } = options
  if (!Number.isInteger(most) || most < 1 || most > 2_147_483_647) {
    const message = `\`most\` must be a whole number from 1 to 2,147,483,647, not ${most}.`
    return [misuse(message, { option: 'most' })]
  }
  const check = variable.string('maxTokensCheck')
  const cap = setBody(cappedBody(most))
  const branches = [
    when(check.equals('unreadable'), [refusal(unreadable)]),
    when(check.equals('over'), [over === 'clamp' ? cap : refusal(tooMany(most))]),
    missing !== 'pass' &&
      when(check.equals('missing'), [missing === 'set' ? cap : refusal(noLimit(most))]),
  ]
  return [setVariable(check, checkOf(most)), choose(...branches)]
})

const refused = {
  status: 400,
  reason: 'Bad Request',
  type: 'invalid_request_error',
} as const

const unreadable = { ...refused, code: 'invalid_json', message: 'The body is not valid JSON.' }

const tooMany = (most: number) => ({
  ...refused,
  code: 'max_tokens_too_large',
  message: `The answer may have at most ${most} tokens.`,
  param: 'max_tokens',
})

const noLimit = (most: number) => ({
  ...refused,
  code: 'max_tokens_missing',
  message: `The call must limit its answer, to ${most} tokens at most.`,
  param: 'max_tokens',
})

/**
 * `unreadable`, `over`, `missing` or nothing. What the gateway cannot read, or is no number, may be
 * one behind it. Calls that make no text, such as uploads, may have other bodies.
 */
const checkOf = (most: number): Expression<string> => csharp.block<string>`
  var path = context.Request.OriginalUrl.Path.TrimEnd('/').ToLowerInvariant();
  var isText = path.EndsWith("/completions") || path.EndsWith("/responses");
  var contentType = context.Request.Headers.GetValueOrDefault("Content-Type", "");
  var isForm = contentType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
  if (context.Request.Body == null || (isForm && !isText))
  {
      return "";
  }
  try
  {
      var body = JObject.Parse(context.Request.Body.As<string>(preserveContent: true));
      var isLimited = false;
      foreach (var name in new[] { "max_tokens", "max_completion_tokens", "max_output_tokens" })
      {
          var limit = body[name];
          if (limit == null || limit.Type == JTokenType.Null)
          {
              continue;
          }
          var isNumber = limit.Type == JTokenType.Integer || limit.Type == JTokenType.Float;
          if (!isNumber || (double)limit > ${most})
          {
              return "over";
          }
          isLimited = true;
      }
      return isText && !isLimited ? "missing" : "";
  }
  catch
  {
      return isText ? "unreadable" : "";
  }
`

/** The field that is set where none is: the one of the API. */
const cappedBody = (most: number): Expression<string> => csharp.block<string>`
  var body = JObject.Parse(context.Request.Body?.As<string>(preserveContent: true) ?? "{}");
  var isLimited = false;
  foreach (var name in new[] { "max_tokens", "max_completion_tokens", "max_output_tokens" })
  {
      var limit = body[name];
      if (limit == null || limit.Type == JTokenType.Null)
      {
          continue;
      }
      var isNumber = limit.Type == JTokenType.Integer || limit.Type == JTokenType.Float;
      if (!isNumber || (double)limit > ${most})
      {
          body[name] = ${most};
      }
      isLimited = true;
  }
  if (!isLimited)
  {
      var path = context.Request.OriginalUrl.Path.TrimEnd('/').ToLowerInvariant();
      var isChat = path.EndsWith("/chat/completions");
      var isResponse = path.EndsWith("/responses");
      body[isChat ? "max_completion_tokens" : isResponse ? "max_output_tokens" : "max_tokens"] = ${most};
  }
  return body.ToString(Formatting.None);
`
