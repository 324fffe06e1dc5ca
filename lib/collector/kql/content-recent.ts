import { contentTraces } from './content-traces.ts'
import type { KqlQuery } from './kql-query.ts'
import { since } from './since.ts'

/** What the payload trace fragment captured, as it came. */
export const contentRecent: KqlQuery = {
  name: 'content-recent',
  summary: 'Captured prompts and responses, the newest first.',
  text: (_, options) => `// Captured prompts and responses, the newest first.
// Needs the prompt and response traces of the gateway.
${since(options)}
${contentTraces}
| project
    TimeGenerated,
    Phase,
    RequestId,
    Deployment,
    EndUserId,
    StreamRequested,
    Truncated,
    OriginalChars,
    Message,
    OperationId
| order by TimeGenerated desc
`,
}
