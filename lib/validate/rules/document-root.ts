import { type TargetScope, targetName } from '../../document/target.ts'
import type { Visit } from '../../document/visit.ts'
import { at, type Rule, tag } from '../rule.ts'

/** A document has one root element, of the kind that its target needs. */
export const documentRoot: Rule = {
  code: 'document-root',
  severity: 'error',
  summary: 'A document has one root element, of the kind that its target needs.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
  check({ document, visits, scope, report }) {
    if (!document.target || !scope) return
    const roots = visits.filter(({ parent }) => parent === undefined)
    const [first, second] = roots
    if (!first) {
      const hint = `It needs ${expected(scope)}.`
      report(document.origin, 'The document is empty.', { hint })
      return
    }
    if (second) {
      report(at(second.element), 'The document has a second root element.', {
        hint: 'Put everything into one.',
      })
    }
    if (isRoot(first, scope)) return
    report(
      at(first.element),
      `${tag(first.element)} cannot be the root of ${targetName(document.target)}.`,
      {
        hint: `It needs ${expected(scope)}.`,
      },
    )
  },
}

function isRoot({ element, policy }: Visit, scope: TargetScope): boolean {
  if (scope === 'fragment') return element.name === 'fragment'
  if (scope === 'resolver') return policy?.scopes.includes('resolver') ?? false
  return element.name === 'policies'
}

const expected = (scope: TargetScope): string =>
  scope === 'fragment' ? '<fragment>' : scope === 'resolver' ? 'a data source policy' : '<policies>'
