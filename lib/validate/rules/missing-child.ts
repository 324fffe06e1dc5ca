import { elements } from '../../document/visit.ts'
import type { ElementDefinition } from '../../policies/definition.ts'
import { membersOf } from '../../policies/members.ts'
import type { XmlElement } from '../../xml/node.ts'
import { docsOf } from '../list.ts'
import { at, type Rule, tag } from '../rule.ts'

/** Required child elements are there. */
export const missingChild: Rule = {
  code: 'missing-child',
  severity: 'error',
  summary: 'Required child elements are there.',
  check({ visits, report }) {
    for (const { element, definition, policy } of visits) {
      if (!definition) continue
      const { requiredChildren } = membersOf(definition)
      if (requiredChildren.length === 0 || includesFragment(element, definition)) continue
      for (const { name, definition: child } of requiredChildren) {
        const least = child.min ?? (child.required ? 1 : 0)
        const count = elements(element.children).filter((each) => each.name === name).length
        if (count >= least) continue
        const isExpected = (child.min ?? 0) === 0 || policy?.category === 'undocumented'
        const verb = isExpected ? 'should have' : 'needs'
        const what = least > 1 ? `at least ${least} <${name}>` : `<${name}>`
        report(at(element), `${tag(element)} ${verb} ${what}.`, {
          hint: child.doc,
          ...docsOf(policy),
          ...(isExpected && { severity: 'warning' }),
        })
      }
    }
  },
}

/** Whether a fragment may supply what is missing. */
const includesFragment = (element: XmlElement, definition: ElementDefinition): boolean =>
  membersOf(definition).children.has('include-fragment') &&
  elements(element.children).some(({ name }) => name === 'include-fragment')
