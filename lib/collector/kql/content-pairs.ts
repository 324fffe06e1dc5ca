import { contentTraces } from './content-traces.ts'
import type { KqlQuery } from './kql-query.ts'
import { since } from './since.ts'

/** A response that was streamed is not captured; its row says so. */
export const contentPairs: KqlQuery = {
  name: 'content-pairs',
  summary: 'Each prompt beside its response.',
  text: (_, options) => `// Each prompt beside its response.
// Needs the prompt and response traces of the gateway.
${since(options)}
${contentTraces}
| summarize
    FirstSeen = min(TimeGenerated),
    LastSeen = max(TimeGenerated),
    Deployment = take_any(Deployment),
    EndUserId = take_any(EndUserId),
    StreamRequested = take_any(StreamRequested),
    AnyTruncated = countif(Truncated) > 0,
    RequestPrompt = take_anyif(Message, Phase == 'inbound-request'),
    ModelResponse = take_anyif(Message, Phase == 'outbound-response'),
    SkippedResponseNotice = take_anyif(Message, Phase == 'outbound-response-skipped')
    by RequestId, OperationId
| project
    FirstSeen,
    LastSeen,
    RequestId,
    OperationId,
    Deployment,
    EndUserId,
    StreamRequested,
    AnyTruncated,
    RequestPrompt,
    ModelResponse,
    SkippedResponseNotice
| order by LastSeen desc
`,
}
