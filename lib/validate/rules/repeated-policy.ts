import type { Visit } from '../../document/visit.ts'
import { docsOf } from '../list.ts'
import { at, type Rule } from '../rule.ts'

/** A policy that works once stands once. */
export const repeatedPolicy: Rule = {
  code: 'repeated-policy',
  severity: 'error',
  summary: 'A policy that works once stands once.',
  check({ visits, report }) {
    const seen = new Map<string, Visit[]>()
    for (const visit of visits) {
      const { policy, slot, section, element } = visit
      const once = policy?.usage?.onlyOnce
      if (!policy || !once || slot || policy.name === 'base') continue
      const key = once.per === 'section' ? `${section} ${policy.name}` : policy.name
      const others = seen.get(key) ?? []
      seen.set(key, [...others, visit])
      if (!others.some((other) => !areAlternatives(other, visit))) continue
      const isUncertain = once.certain === false
      const verb = isUncertain ? 'should stand' : 'stands'
      report(at(element), `\`${policy.name}\` ${verb} only once in a ${once.per}.`, {
        hint: 'Keep one of them.',
        ...docsOf(policy),
        ...(isUncertain && { severity: 'warning' }),
      })
    }
  },
}

/** Whether two policies stand in different branches of one `choose`, so that only one runs. */
function areAlternatives(left: Visit, right: Visit): boolean {
  const above = branches(left)
  return branches(right).some(({ choose, branch }) =>
    above.some((each) => each.choose === choose && each.branch !== branch),
  )
}

function branches({ parent }: Visit): readonly { choose: Visit; branch: Visit }[] {
  if (!parent?.parent) return []
  const isBranch = parent.parent.policy?.name === 'choose'
  return [...(isBranch ? [{ choose: parent.parent, branch: parent }] : []), ...branches(parent)]
}
