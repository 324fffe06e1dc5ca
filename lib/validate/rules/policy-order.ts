import { elements } from '../../document/visit.ts'
import { docsOf } from '../list.ts'
import { at, type Rule } from '../rule.ts'

/** Policies stand in the order that they need. */
export const policyOrder: Rule = {
  code: 'policy-order',
  severity: 'warning',
  summary: 'Policies stand in the order that they need.',
  check({ visits, report }) {
    for (const { policy, element, parent } of visits) {
      if (!policy?.usage || !parent || parent.role !== 'section') continue
      const siblings = elements(parent.element.children)
      const position = siblings.indexOf(element)
      const before = siblings.slice(0, position).map(({ name }) => name)
      const after = siblings.slice(position + 1).map(({ name }) => name)
      const { first, mustPrecede = [], mustFollow = [] } = policy.usage
      const early = mustPrecede.find((name) => before.includes(name))
      const late = mustFollow.find((name) => after.includes(name))
      const ahead = first ? before.find((name) => name !== 'base') : undefined
      const other = early ?? late ?? ahead
      if (other === undefined) continue
      const verb = late === undefined ? 'before' : 'after'
      report(at(element), `\`${policy.name}\` should stand ${verb} \`${other}\`.`, docsOf(policy))
    }
  },
}
