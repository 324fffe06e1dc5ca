import { csharp } from '../../lib/index.ts'

const json = String.raw`^application/([^;]+\+)?json\s*(;|$)`

/** Whether the request has a body, and says that it is JSON; lines of JSON do not count. */
export const requestIsJson = csharp<boolean>`
  context.Request.Body != null && Regex.IsMatch(context.Request.Headers.GetValueOrDefault("Content-Type", ""), ${json}, RegexOptions.IgnoreCase)
`

/** Whether the response succeeded with JSON: never a stream, which has a media type of its own. */
export const responseIsJson = csharp<boolean>`
  context.Response != null && context.Response.StatusCode < 400 && context.Response.Body != null && Regex.IsMatch(context.Response.Headers.GetValueOrDefault("Content-Type", ""), ${json}, RegexOptions.IgnoreCase)
`
