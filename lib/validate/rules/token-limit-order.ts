import type { Visit } from '../../document/visit.ts'
import { spanInCode } from '../../xml/span-in-code.ts'
import { excludes } from '../branches.ts'
import { checkedCodes } from '../code.ts'
import type { Rule, RuleContext } from '../rule.ts'
import { isPlain } from '../value.ts'
import { sameName } from '../variables/project-variables.ts'
import { variableUses } from '../variables/variable-use.ts'

/**
 * A backend that is chosen by the tokens that are left is chosen behind the limit that counts them.
 * Without such a choice the order does not matter: a refused call reaches no backend.
 */
export const tokenLimitOrder: Rule = {
  code: 'token-limit-order',
  severity: 'warning',
  summary: 'A token limit stands before the choice of a backend that uses what it counts.',
  docs: 'https://learn.microsoft.com/azure/api-management/llm-token-limit-policy',
  check(context) {
    const { visits } = context
    for (const { limit, name } of limitVariables(visits)) {
      const place = visits.indexOf(limit)
      for (const { code, visit, checked } of checkedCodes(context)) {
        const index = visits.indexOf(visit)
        if (index >= place || visit.section !== limit.section || excludes(visit, limit)) continue
        if (!choosesBackend(visit) || isSetBefore(context, index, name)) continue
        for (const use of variableUses(checked).uses) {
          if (!sameName(use.name, name) || use.kind === 'demand' || use.kind === 'request') continue
          const message = `\`${limit.element.name}\` sets the variable \`${use.name}\` after the backend is chosen by it.`
          context.report(spanInCode(code, use.start, use.end), message, {
            hint: `Move \`${limit.element.name}\` up.`,
          })
        }
      }
    }
  },
}

const limits = new Set(['azure-openai-token-limit', 'llm-token-limit'])

/** The variables that token limits set. */
const limitVariables = (visits: readonly Visit[]) =>
  visits
    .filter(({ role, element }) => role === 'policy' && limits.has(element.name))
    .flatMap((limit) =>
      limit.element.attributes.flatMap(({ name, value }) =>
        name.endsWith('-variable-name') && isPlain(value) ? [{ limit, name: value.text }] : [],
      ),
    )

/** Whether an expression there decides about the backend: of a `set-backend-service`, or around one. */
function choosesBackend({ element, parent }: Visit): boolean {
  if (element.name === 'set-backend-service') return true
  if (element.name !== 'when' || !parent) return false
  return holdsChoice(parent.element)
}

const holdsChoice = (element: Visit['element']): boolean =>
  element.children.some(
    (node) => node.kind === 'element' && (node.name === 'set-backend-service' || holdsChoice(node)),
  )

/** Whether something may set the variable before, so that the limit is not the one that is meant. */
function isSetBefore({ visits }: RuleContext, index: number, variable: string): boolean {
  return visits
    .slice(0, index)
    .some(
      ({ element }) =>
        element.name === 'include-fragment' ||
        element.attributes.some(
          ({ name, value }) =>
            (element.name === 'set-variable' ? name === 'name' : name.endsWith('variable-name')) &&
            value.kind === 'literal' &&
            sameName(value.text, variable),
        ),
    )
}
