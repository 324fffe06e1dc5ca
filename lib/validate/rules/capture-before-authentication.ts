import type { Origin } from '../../diagnostics/source.ts'
import type { Visit } from '../../document/visit.ts'
import { bodyReads } from '../body-reads.ts'
import { excludes, isReachedWith, policyOf } from '../branches.ts'
import { checkedCodes } from '../code.ts'
import { at, type Rule, type RuleContext } from '../rule.ts'

/**
 * What a caller sends is neither read nor kept before the caller is known. Silent where a fragment
 * before it may have asked who calls, and where what is read may be the token.
 */
export const captureBeforeAuthentication: Rule = {
  code: 'capture-before-authentication',
  severity: 'warning',
  summary: 'The client is authenticated before what it sends is read or logged.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-howto-policies',
  check(context) {
    if (!context.visits.some(isAuthentication)) return
    const visits = context.visits.filter(isInbound)
    for (const { visit, origin, verb, isRead } of captures(context)) {
      const place = visits.indexOf(visit)
      const isKnown = visits
        .slice(0, place)
        .some((each) => mayAuthenticate(each) && !excludes(each, visit))
      if (place < 0 || isKnown) continue
      const later = visits.slice(place + 1)
      const check = later.find((each) => isAuthentication(each) && isReachedWith(visit, each))
      if (!check || (isRead && takesToken(check))) continue
      const before = later.slice(0, later.indexOf(check))
      if (before.some((each) => endsCall(each) && isReachedWith(visit, each))) continue
      const { name } = check.element
      context.report(origin, `This ${verb} what anybody sends: \`${name}\` comes later.`, {
        hint: `Move \`${name}\` up.`,
      })
    }
  },
}

const authentications = new Set([
  'validate-azure-ad-token',
  'validate-client-certificate',
  'validate-jwt',
])

/** Fragments and pieces of documents that authenticate are for `inbound`. */
const isInbound = ({ section }: Visit): boolean => (section ?? 'inbound') === 'inbound'

const isAuthentication = ({ role, element }: Visit): boolean =>
  role === 'policy' && authentications.has(element.name)

const mayAuthenticate = (visit: Visit): boolean =>
  isAuthentication(visit) || visit.element.name === 'include-fragment'

const endsCall = ({ role, element }: Visit): boolean =>
  role === 'policy' && (element.name === 'return-response' || element.name === 'mock-response')

/** Whether the token comes from an expression, and so perhaps from the body. */
const takesToken = ({ element }: Visit): boolean =>
  element.attributes.some(({ name }) => name === 'token-value')

interface Capture {
  /** The policy that captures. */
  readonly visit: Visit
  readonly origin: Origin
  readonly verb: 'logs' | 'reads'
  readonly isRead: boolean
}

/** The policies that log what the caller sends, and those that read the body; each once. */
function captures(context: RuleContext): readonly Capture[] {
  const found = new Map<Visit, Capture>()
  for (const { visit, code } of checkedCodes(context)) {
    const policy = policyOf(visit)
    if (
      found.has(policy) ||
      !isLog(policy) ||
      !/\bcontext\.(?:Request|Variables)\b/.test(code.code)
    )
      continue
    const origin = at(policy.element)
    found.set(policy, { visit: policy, origin, verb: 'logs', isRead: false })
  }
  for (const { visit, origin, message } of bodyReads(context)) {
    const policy = policyOf(visit)
    if (message !== 'Request' || found.has(policy) || isAuthentication(policy)) continue
    found.set(policy, { visit: policy, origin, verb: 'reads', isRead: true })
  }
  return [...found.values()]
}

const isLog = ({ element }: Visit): boolean =>
  element.name === 'log-to-eventhub' || element.name === 'trace'
