import { didYouMean } from '../../diagnostics/did-you-mean.ts'
import { membersOf } from '../../policies/members.ts'
import { docsOf, list, offer } from '../list.ts'
import { type Rule, tag } from '../rule.ts'

/** An attribute is one that the policy has. */
export const unknownAttribute: Rule = {
  code: 'unknown-attribute',
  severity: 'error',
  summary: 'An attribute is one that the policy has.',
  check({ visits, report }) {
    for (const { role, element, definition, policy } of visits) {
      if (role === 'unknown' || (role === 'child' && definition?.markup)) continue
      const known = definition ? membersOf(definition).attributes : new Map<string, unknown>()
      const accepted = definition?.undocumented?.attributes ?? []
      for (const { name, origin } of element.attributes) {
        if (known.has(name) || accepted.includes(name) || isGeneral(name, policy !== undefined))
          continue
        const near = didYouMean(name, known.keys())
        const names = [...known.keys()].map((each) => `\`${each}\``)
        const all = names.length > 0 ? `It has ${list(names)}.` : 'It has no attributes.'
        report(origin, `${tag(element)} has no attribute \`${name}\`.`, {
          hint: offer(near, all),
          ...docsOf(policy),
          ...(policy?.category === 'undocumented' && { severity: 'warning' }),
        })
      }
    }
  },
}

/** Every policy may have an id, which errors name; namespaces may stand anywhere. */
const isGeneral = (name: string, isPolicy: boolean): boolean =>
  (name === 'id' && isPolicy) || name === 'xmlns' || name.startsWith('xmlns:')
