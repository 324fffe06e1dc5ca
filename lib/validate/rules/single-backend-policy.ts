import { elements } from '../../document/visit.ts'
import { at, type Rule } from '../rule.ts'

/** <backend> holds one policy, which may hold others. */
export const singleBackendPolicy: Rule = {
  code: 'single-backend-policy',
  severity: 'error',
  summary: '<backend> holds one policy, which may hold others.',
  docs: 'https://learn.microsoft.com/azure/api-management/set-edit-policies',
  check({ visits, report }) {
    for (const { role, element } of visits) {
      if (role !== 'section' || element.name !== 'backend') continue
      const second = elements(element.children)[1]
      if (!second) continue
      report(at(second), '<backend> holds more than one policy.', {
        hint: 'Move all but the forwarding to <inbound>, or put them into one `retry` or `choose`.',
      })
    }
  },
}
