import { membersOf } from '../../policies/members.ts'
import { docsOf } from '../list.ts'
import { at, type Rule, tag } from '../rule.ts'

/** Required attributes are there. */
export const missingAttribute: Rule = {
  code: 'missing-attribute',
  severity: 'error',
  summary: 'Required attributes are there.',
  check({ visits, report }) {
    for (const { element, definition, policy } of visits) {
      if (!definition) continue
      for (const { name, definition: attribute } of membersOf(definition).requiredAttributes) {
        if (element.attributes.some((each) => each.name === name)) continue
        const isExpected = attribute.required === 'expected' || policy?.category === 'undocumented'
        const message = isExpected
          ? `${tag(element)} should have the attribute \`${name}\`.`
          : `${tag(element)} needs the attribute \`${name}\`.`
        report(at(element), message, {
          hint: attribute.doc,
          ...docsOf(policy),
          ...(isExpected && { severity: 'warning' }),
        })
      }
    }
  },
}
