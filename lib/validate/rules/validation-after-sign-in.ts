import type { Visit } from '../../document/visit.ts'
import { excludes, isReachedWith } from '../branches.ts'
import { at, type Rule } from '../rule.ts'

/**
 * "The policy will set the value of the token in the Authorization header": behind it, the header no
 * longer holds what the client sent, and the gateway would validate its own token.
 */
export const validationAfterSignIn: Rule = {
  code: 'validation-after-sign-in',
  severity: 'warning',
  summary: "The client's token is validated before the gateway's own takes its place.",
  docs: 'https://learn.microsoft.com/azure/api-management/authentication-managed-identity-policy',
  check({ visits, report }) {
    visits.forEach((visit, index) => {
      if (!validatesHeader(visit)) return
      const before = visits.slice(0, index).filter(({ section }) => section === visit.section)
      const signIn = before.findLast((each) => signsIn(each) && !excludes(each, visit))
      if (!signIn) return
      const between = before.slice(before.indexOf(signIn) + 1)
      if (between.some((each) => changesHeader(each) || endsCall(each, signIn))) return
      const { name } = signIn.element
      report(at(visit.element), `\`${name}\` has put the gateway's credentials in the header.`, {
        hint: `Move \`${name}\` below.`,
      })
    })
  },
}

/** Whether a policy puts credentials into `Authorization`, and not into a variable or another request. */
const signsIn = ({ role, slot, element }: Visit): boolean =>
  role === 'policy' &&
  !slot &&
  (element.name === 'authentication-managed-identity' || element.name === 'authentication-basic') &&
  !has(element, 'output-token-variable-name')

/** Whether a policy validates the token in `Authorization`. */
function validatesHeader({ role, element }: Visit): boolean {
  if (role !== 'policy') return false
  if (element.name !== 'validate-azure-ad-token' && element.name !== 'validate-jwt') return false
  const header = element.attributes.find(({ name }) => name === 'header-name')?.value
  if (header) return header.kind === 'literal' && header.text.toLowerCase() === 'authorization'
  if (element.name === 'validate-jwt') return false
  return !has(element, 'query-parameter-name') && !has(element, 'token-value')
}

const changesHeader = ({ element, slot }: Visit): boolean =>
  (element.name === 'set-header' && !slot) || element.name === 'include-fragment'

const endsCall = (visit: Visit, signIn: Visit): boolean =>
  (visit.element.name === 'return-response' || visit.element.name === 'mock-response') &&
  isReachedWith(signIn, visit)

const has = (element: Visit['element'], attribute: string): boolean =>
  element.attributes.some(({ name }) => name === attribute)
