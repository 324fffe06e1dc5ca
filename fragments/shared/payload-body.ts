import { csharp, type Expression, type JsonObject, json, variable } from '../../lib/index.ts'
import { requestIsJson, responseIsJson } from './json-body.ts'

/** What was captured of a body: its `text`, or why it was `omitted`. */
export const capturedRequest = variable.object('payload-request')
export const capturedResponse = variable.object('payload-response')

/** Why a body is not kept. */
type Reason = 'not-json' | 'too-large' | 'unreadable' | 'stream' | 'error' | 'not-redacted'

/** A body that is not kept. */
export const omitted = (reason: Reason) => json({ omitted: reason })

const kept = json({ text: csharp<string>`text` })

/** The request's body; longer ones than `maxBytes` are left out. */
export const captureRequest = (maxBytes: number): Expression<JsonObject> =>
  csharp.block<JsonObject>`
    if (!${requestIsJson})
    {
        return ${omitted('not-json')};
    }
    if (long.TryParse(context.Request.Headers.GetValueOrDefault("Content-Length", ""), out var length) && length > ${maxBytes})
    {
        return ${omitted('too-large')};
    }
    try
    {
        var text = context.Request.Body?.As<string>(preserveContent: true) ?? "";
        return Encoding.UTF8.GetByteCount(text) > ${maxBytes} ? ${omitted('too-large')} : ${kept};
    }
    catch (Exception)
    {
        return ${omitted('unreadable')};
    }
  `

/** The response's body; a stream has none, so that nothing holds it back. */
export const captureResponse = (maxBytes: number): Expression<JsonObject> =>
  csharp.block<JsonObject>`
    if (context.Response == null || context.Response.StatusCode >= 400)
    {
        return ${omitted('error')};
    }
    if (context.Response.Headers.GetValueOrDefault("Content-Type", "").StartsWith("text/event-stream", StringComparison.OrdinalIgnoreCase))
    {
        return ${omitted('stream')};
    }
    if (!${responseIsJson})
    {
        return ${omitted('not-json')};
    }
    if (long.TryParse(context.Response.Headers.GetValueOrDefault("Content-Length", ""), out var length) && length > ${maxBytes})
    {
        return ${omitted('too-large')};
    }
    try
    {
        var text = context.Response.Body.As<string>(preserveContent: true) ?? "";
        return Encoding.UTF8.GetByteCount(text) > ${maxBytes} ? ${omitted('too-large')} : ${kept};
    }
    catch (Exception)
    {
        return ${omitted('unreadable')};
    }
  `

/** The text that a variable has captured, or none. */
export const bodyText = (captured: typeof capturedRequest): Expression<string> =>
  csharp<string>`(string)${captured}?["text"] ?? ""`
