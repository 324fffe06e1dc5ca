import { docsOf } from '../list.ts'
import { at, type Rule } from '../rule.ts'

/** A fragment holds only policies that may stand in one. */
export const notInFragment: Rule = {
  code: 'not-in-fragment',
  severity: 'error',
  summary: 'A fragment holds only policies that may stand in one.',
  docs: 'https://learn.microsoft.com/azure/api-management/policy-fragments',
  check({ visits, report }) {
    if (visits[0]?.element.name !== 'fragment') return
    for (const { policy, element } of visits) {
      const barred = policy?.usage?.notInFragments
      if (!policy || !barred) continue
      const verb = barred.certain === false ? 'is not meant for' : 'does not work in'
      report(at(element), `\`${policy.name}\` ${verb} a fragment.`, {
        hint: 'Put it into the document itself.',
        ...docsOf(policy),
        ...(barred.certain === false && { severity: 'warning' }),
      })
    }
  },
}
