import { contentTraces } from './content-traces.ts'
import type { KqlQuery } from './kql-query.ts'
import { since } from './since.ts'

/** `has` finds whole words by the index; `contains` would read everything. */
export const contentSearch: KqlQuery = {
  name: 'content-search',
  summary: 'Captured prompts and responses that have a word.',
  text: (_, options) => `// Captured prompts and responses that have a word: write it below.
// Needs the prompt and response traces of the gateway.
${since(options)}
let keyword = 'replace-with-keyword';
${contentTraces}
| where Message has keyword
| project TimeGenerated, Phase, RequestId, Deployment, EndUserId, Truncated, Message
| order by TimeGenerated desc
`,
}
