import type { Visit } from '../../document/visit.ts'
import { elements } from '../../document/visit.ts'
import type { XmlElement } from '../../xml/node.ts'
import { spanInCode } from '../../xml/span-in-code.ts'
import { checkedCode, checkedCodes } from '../code.ts'
import type { Rule } from '../rule.ts'

/**
 * What can be absent is tested before its members are used: `context.Subscription`, `context.User`,
 * `context.Product`, the request's body and certificate. Tests in `choose` around or before the
 * expression count.
 */
export const csharpNull: Rule = {
  code: 'csharp-null',
  severity: 'warning',
  summary: 'What real requests may lack is tested before its members are used.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ContextVariables',
  check(context) {
    for (const { code, visit, checked } of checkedCodes(context)) {
      for (const { code: kind, message, hint, path, start, end } of checked.problems) {
        if (kind !== 'csharp-null' || !path) continue
        if (isGiven(path, visit, context.scope) || isTested(path, visit)) continue
        context.report(spanInCode(code, start, end), message, hint ? { hint } : {})
      }
    }
  },
}

/** Whether the place of the expression alone says that the value is there. */
function isGiven(path: string, { section }: Visit, scope: string | undefined): boolean {
  if (path === 'context.LastError') return true
  return scope === 'product' && path === 'context.Product' && section !== undefined
}

/** Whether a condition around the element, or one before it that returns, tests the path. */
function isTested(path: string, visit: Visit): boolean {
  for (let each = visit; each.parent; each = each.parent) {
    const { element, parent } = each
    const siblings = elements(parent.element.children)
    const before = siblings.slice(0, siblings.indexOf(element))
    if (element.name === 'when' && holds(element, 'true', path)) return true
    if (parent.element.name === 'choose') {
      if (before.some((sibling) => holds(sibling, 'false', path))) return true
    } else if (before.some((sibling) => returnsWithout(sibling, path))) return true
  }
  return false
}

/** Whether a `when` knows the path not to be null where its condition is true, or false. */
function holds(element: XmlElement, result: 'true' | 'false', path: string): boolean {
  const condition = element.attributes.find(({ name }) => name === 'condition')?.value
  if (condition?.kind !== 'code') return false
  return checkedCode(condition).presentWhen?.[result].includes(path) ?? false
}

/** Whether a `choose` returns a response where the value is absent. */
const returnsWithout = (element: XmlElement, path: string): boolean =>
  element.name === 'choose' &&
  elements(element.children).some(
    (branch) =>
      branch.name === 'when' &&
      holds(branch, 'false', path) &&
      elements(branch.children).some(({ name }) => name === 'return-response'),
  )
