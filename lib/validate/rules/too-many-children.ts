import { elements } from '../../document/visit.ts'
import { membersOf } from '../../policies/members.ts'
import { docsOf } from '../list.ts'
import { at, type Rule, tag } from '../rule.ts'

/** A child element stands no more often than allowed. */
export const tooManyChildren: Rule = {
  code: 'too-many-children',
  severity: 'error',
  summary: 'A child element stands no more often than allowed.',
  check({ visits, report }) {
    for (const { element, definition, policy } of visits) {
      const children = elements(element.children)
      if (!definition || children.length < 2) continue
      for (const { name, definition: child } of membersOf(definition).children.values()) {
        const most = child.max ?? 1
        const all = children.filter((each) => each.name === name)
        const details = docsOf(policy)
        if (most !== 'many' && all.length > most) {
          const message = `${tag(element)} takes at most ${most} <${name}>.`
          report(at(all[most]!), message, { hint: `Remove ${all.length - most}.`, ...details })
        } else if (child.expectedMax !== undefined && all.length > child.expectedMax) {
          const message = `${tag(element)} should have at most ${child.expectedMax} <${name}>.`
          report(at(all[child.expectedMax]!), message, { ...details, severity: 'warning' })
        }
      }
    }
  },
}
