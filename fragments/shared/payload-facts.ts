import { csharp, type JsonObjectExpression, json } from '../../lib/index.ts'
import { capturedRequest, capturedResponse } from './payload-body.ts'

/** What every event says of the local `request` and `response`; the event leaves out nulls. */
export const payloadFacts = (mode: 'inline' | 'chunked' | 'blob'): JsonObjectExpression =>
  json({
    mode,
    bytes: csharp<number>`Encoding.UTF8.GetByteCount(request) + Encoding.UTF8.GetByteCount(response)`,
    requestOmitted: csharp<string>`(string)${capturedRequest}?["omitted"]`,
    responseOmitted: csharp<string>`(string)${capturedResponse}?["omitted"]`,
  })
