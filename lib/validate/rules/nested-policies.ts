import { elements } from '../../document/visit.ts'
import { catalog } from '../../policies/catalog.ts'
import type { NestedDefinition } from '../../policies/definition.ts'
import { membersOf } from '../../policies/members.ts'
import { docsOf, list } from '../list.ts'
import { at, type Rule, tag } from '../rule.ts'

/** A policy that holds policies holds some, of the kinds it can hold. */
export const nestedPolicies: Rule = {
  code: 'nested-policies',
  severity: 'error',
  summary: 'A policy that holds policies holds some, of the kinds it can hold.',
  check({ visits, report }) {
    for (const { element, definition, policy, slot } of visits) {
      const nested = definition?.nested
      if (!nested) continue
      const inner = elements(element.children)
      if (inner.length < (nested.min ?? 0)) {
        report(at(element), `${tag(element)} holds no policy.`, {
          severity: 'warning',
          ...docsOf(policy),
        })
      }
      for (const each of inner) {
        const isOwn = slot === undefined && membersOf(definition).children.has(each.name)
        if (isOwn || fits(nested, each.name) || !catalog.has(each.name)) continue
        report(at(each), `\`${each.name}\` cannot stand directly in ${tag(element)}.`, {
          ...(nested.policies !== 'any' && { hint: `It holds ${list(nested.policies, 'or')}.` }),
          ...docsOf(policy),
          ...(nested.certain === false && { severity: 'warning' }),
        })
      }
    }
  },
}

const fits = ({ policies, except }: NestedDefinition, name: string): boolean =>
  (policies === 'any' || policies.includes(name)) && !except?.includes(name)
