import { bodyReads } from '../body-reads.ts'
import type { Rule } from '../rule.ts'

/** What reads the response's body has to wait for its end, so nothing streams to the caller. */
export const bodyReadStreaming: Rule = {
  code: 'body-read-streaming',
  severity: 'warning',
  summary: 'Nothing reads the body of a response that is to stream.',
  docs: 'https://learn.microsoft.com/azure/api-management/how-to-server-sent-events',
  check(context) {
    const streams = context.visits.some(
      ({ element }) =>
        element.name === 'forward-request' &&
        element.attributes.some(
          ({ name, value }) =>
            name === 'buffer-response' && value.kind === 'literal' && value.text === 'false',
        ),
    )
    if (!streams) return
    for (const { message, origin, visit } of bodyReads(context)) {
      if (message !== 'Response' || visit.section !== 'outbound') continue
      context.report(origin, 'Reading the body holds the response back until it is complete.', {
        hint: 'Leave the body alone, or remove `buffer-response="false"`.',
      })
    }
  },
}
