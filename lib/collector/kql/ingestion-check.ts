import type { KqlQuery } from './kql-query.ts'
import { since } from './since.ts'

const sources = {
  AppMetrics: ['a token metric policy', "Name in ('Prompt Tokens', 'Completion Tokens')"],
  AppTraces: ['prompt and response traces', "tostring(Properties['ContentLogging']) == 'true'"],
  ApiManagementGatewayLogs: ['the diagnostic setting GatewayLogs', undefined],
  ApiManagementGatewayLlmLog: ['the diagnostic setting GatewayLlmLogs', undefined],
} as const

/** A table that was never written does not exist; `isfuzzy` lets the query run all the same. */
export const ingestionCheck: KqlQuery = {
  name: 'ingestion-check',
  summary: 'Which tables the other queries read have rows, how new and how late they are.',
  text: (
    _,
    options,
  ) => `// Which tables the other queries read have rows, how new and how late they are.
${since(options)}
let expected = datatable(Source: string, Needs: string)
[
${Object.entries(sources)
  .map(([name, [needs]]) => `    '${name}', '${needs}'`)
  .join(',\n')}
];
let found = union isfuzzy=true
${Object.entries(sources)
  .map(([name, [, condition]]) => leg(name, condition))
  .join(',\n')}
| summarize
    Rows = count(),
    LastRow = max(TimeGenerated),
    Delay = percentile(Delay, 95)
    by Source;
expected
| lookup kind=leftouter found on Source
| project
    Source,
    Rows = coalesce(Rows, 0),
    LastRow,
    Delay,
    Finding = case(
        isnull(LastRow), strcat('no rows: needs ', Needs),
        LastRow < ago(1d), 'no rows for a day',
        'ok')
| order by Source asc
`,
}

const leg = (name: string, condition: string | undefined): string => `    (
        ${name}
        | where TimeGenerated >= since${condition === undefined ? '' : ` and ${condition}`}
        | project Source = '${name}', TimeGenerated, Delay = ingestion_time() - TimeGenerated
    )`
