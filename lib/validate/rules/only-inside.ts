import type { Visit } from '../../document/visit.ts'
import { docsOf, list } from '../list.ts'
import { at, type Rule } from '../rule.ts'

/** A policy that is part of others stands inside one of them. */
export const onlyInside: Rule = {
  code: 'only-inside',
  severity: 'error',
  summary: 'A policy that is part of others stands inside one of them.',
  check({ visits, report }) {
    for (const { policy, element, parent } of visits) {
      const outer = policy?.usage?.onlyInside
      if (!policy || !outer || !parent || isInside(parent, outer)) continue
      const names = list(
        outer.map((name) => `\`${name}\``),
        'or',
      )
      report(at(element), `\`${policy.name}\` stands only inside ${names}.`, docsOf(policy))
    }
  },
}

const isInside = (visit: Visit, names: readonly string[]): boolean =>
  names.includes(visit.element.name) ||
  (visit.parent !== undefined && isInside(visit.parent, names))
