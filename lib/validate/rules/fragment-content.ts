import { at, type Rule } from '../rule.ts'

/** A fragment holds at least one policy. */
export const fragmentContent: Rule = {
  code: 'fragment-content',
  severity: 'warning',
  summary: 'A fragment holds at least one policy.',
  docs: 'https://learn.microsoft.com/azure/api-management/policy-fragments',
  check({ visits, report }) {
    const [root, ...rest] = visits
    if (root?.element.name !== 'fragment' || rest.length > 0) return
    report(at(root.element), 'The fragment holds no policy.', { hint: 'Add one, or remove it.' })
  },
}
