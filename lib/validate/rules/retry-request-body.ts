import type { Visit } from '../../document/visit.ts'
import { bodyReads } from '../body-reads.ts'
import { at, type Rule, type RuleContext } from '../rule.ts'

/**
 * "When set to true, request is buffered and will be reused on retry"; otherwise a second attempt
 * has no body. Silent where policies hold the body already.
 * @see https://github.com/Azure/service-fabric-issues/issues/346
 */
export const retryRequestBody: Rule = {
  code: 'retry-request-body',
  severity: 'warning',
  summary: 'A request that is sent again is buffered, or its body is lost.',
  docs: 'https://learn.microsoft.com/azure/api-management/forward-request-policy',
  check(context) {
    const retries = context.visits.some(({ element }) => element.name === 'retry')
    if (!retries || keepsBody(context)) return
    for (const visit of context.visits) {
      const { element } = visit
      if (visit.role !== 'policy' || element.name !== 'forward-request') continue
      if (!isRetried(visit) || isBuffered(visit)) continue
      context.report(at(element), 'A second attempt sends the request without its body.', {
        hint: 'Set `buffer-request-body` to `true`.',
      })
    }
  },
}

function isRetried(visit: Visit): boolean {
  for (let each = visit.parent; each; each = each.parent) {
    if (each.element.name === 'retry') return true
  }
  return false
}

/** What an expression or a named value says, nobody knows. */
const isBuffered = ({ element }: Visit): boolean =>
  element.attributes.some(
    ({ name, value }) =>
      name === 'buffer-request-body' && !(value.kind === 'literal' && value.text === 'false'),
  )

/** Whether a policy gives the request a body of its own, or reads it so that it is kept. */
const keepsBody = (context: RuleContext): boolean =>
  context.visits.some(
    ({ element, slot, section }) =>
      element.name === 'set-body' && !slot && section !== 'outbound' && section !== 'on-error',
  ) || bodyReads(context).some(({ message, preserves }) => message === 'Request' && preserves)
