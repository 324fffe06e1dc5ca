import type { Visit } from '../../document/visit.ts'
import type { XmlElement } from '../../xml/node.ts'
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

/** Whether one of two policies only runs where the other need not: then once is still once. */
function areAlternatives(left: Visit, right: Visit): boolean {
  const a = branches(left)
  const b = branches(right)
  return !a.every((each) => b.includes(each)) && !b.every((each) => a.includes(each))
}

/** The branches of `choose` that a policy stands in. */
function branches({ parent }: Visit): readonly XmlElement[] {
  if (!parent) return []
  const isBranch = parent.parent?.policy?.name === 'choose'
  return [...(isBranch ? [parent.element] : []), ...branches(parent)]
}
