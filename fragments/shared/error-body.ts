import { csharp, type Expression } from '../../lib/index.ts'

/** What the client is told of an error, by its code. */
export type ErrorMessages = Readonly<Partial<Record<ErrorCode, string>>>

/** What went wrong, as the client reads it. */
export type ErrorCode = keyof typeof usual

const usual = {
  bad_request: 'The request is not valid.',
  invalid_api_key: 'The API key is missing or not valid.',
  invalid_token: 'The access token is missing or not valid.',
  forbidden: 'The call is not allowed.',
  content_filter: 'The content filter refused the call.',
  insufficient_quota: 'The quota is used up.',
  not_found: 'There is nothing at this address.',
  request_too_large: 'The request is too large.',
  rate_limit_exceeded: 'There are too many calls. Try again later.',
  internal_error: 'The gateway failed.',
  bad_gateway: 'The model cannot be reached.',
  service_unavailable: 'The model is busy.',
  timeout: 'The model did not answer in time.',
} as const

/** What a limit says, such as `Token limit is exceeded. Try again in 29 seconds.`, tells no secret. */
const saidByLimit = (fallback: string): Expression<string> =>
  csharp<string>`string.IsNullOrEmpty(said) ? ${fallback} : said`

/**
 * The body of the answer to an error. It is made of the status and of where the error comes from;
 * nothing else of the error is told.
 * @see https://platform.openai.com/docs/guides/error-codes
 */
export function errorBody(messages: ErrorMessages): Expression<string> {
  const told = { ...usual, ...messages }
  const quota = messages.insufficient_quota ?? saidByLimit(usual.insufficient_quota)
  const rate = messages.rate_limit_exceeded ?? saidByLimit(usual.rate_limit_exceeded)
  return csharp.block<string>`
    var status = context.Variables.GetValueOrDefault<int>("errorStatus", 500);
    var source = context.LastError?.Source ?? "";
    var isTokenLimit = source.EndsWith("token-limit");
    var isQuota = isTokenLimit || source.StartsWith("quota");
    var said = isQuota || source.StartsWith("rate-limit") ? context.LastError?.Message : "";
    var type = "invalid_request_error";
    var code = "bad_request";
    var message = ${told.bad_request};
    if (status == 401 && (source == "validate-jwt" || source == "validate-azure-ad-token"))
    {
        type = "authentication_error";
        code = "invalid_token";
        message = ${told.invalid_token};
    }
    else if (status == 401)
    {
        type = "authentication_error";
        code = "invalid_api_key";
        message = ${told.invalid_api_key};
    }
    else if (status == 403 && isQuota)
    {
        type = "insufficient_quota";
        code = "insufficient_quota";
        message = ${quota};
    }
    else if (status == 403 && source == "llm-content-safety")
    {
        code = "content_filter";
        message = ${told.content_filter};
    }
    else if (status == 403)
    {
        type = "permission_error";
        code = "forbidden";
        message = ${told.forbidden};
    }
    else if (status == 404)
    {
        code = "not_found";
        message = ${told.not_found};
    }
    else if (status == 413)
    {
        code = "request_too_large";
        message = ${told.request_too_large};
    }
    else if (status == 429)
    {
        type = isTokenLimit ? "tokens" : "requests";
        code = "rate_limit_exceeded";
        message = ${rate};
    }
    else if (status == 502)
    {
        type = "server_error";
        code = "bad_gateway";
        message = ${told.bad_gateway};
    }
    else if (status == 503)
    {
        type = "server_error";
        code = "service_unavailable";
        message = ${told.service_unavailable};
    }
    else if (status == 504)
    {
        type = "server_error";
        code = "timeout";
        message = ${told.timeout};
    }
    else if (status >= 500)
    {
        type = "server_error";
        code = "internal_error";
        message = ${told.internal_error};
    }
    return new JObject(new JProperty("error", new JObject(
        new JProperty("message", message),
        new JProperty("type", type),
        new JProperty("param", JValue.CreateNull()),
        new JProperty("code", code),
        new JProperty("request_id", context.RequestId)))).ToString(Formatting.None);
  `
}
