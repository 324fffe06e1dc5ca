import { isLiquid } from '../../document/liquid.ts'
import { elements, type Visit } from '../../document/visit.ts'
import type { XmlElement } from '../../xml/node.ts'
import { type BodyRead, bodyReads } from '../body-reads.ts'
import { at, type Rule } from '../rule.ts'
import { textOf } from '../value.ts'

/**
 * What reads the response's body has to wait for its end, so nothing streams to the caller. Silent
 * where a condition looks at the media type, at an error or for a stream: there the author knows.
 */
export const bodyReadStreaming: Rule = {
  code: 'body-read-streaming',
  severity: 'warning',
  summary: 'Nothing reads the body of a response that is to stream.',
  docs: 'https://learn.microsoft.com/azure/api-management/how-to-server-sent-events',
  check(context) {
    const streams = context.visits.some(
      ({ element }) =>
        element.name === 'forward-request' &&
        element.attributes.some(
          ({ name, value }) =>
            name === 'buffer-response' && value.kind === 'literal' && value.text === 'false',
        ),
    )
    if (!streams) return
    for (const read of bodyReads(context)) {
      const { message, origin, visit } = read
      if (message !== 'Response' || visit.section !== 'outbound') continue
      if (isGuardedRead(read) || isGuarded(visit)) continue
      context.report(origin, 'Reading the body holds the response back until it is complete.', {
        hint: 'Leave the body alone, or remove `buffer-response="false"`.',
      })
    }
    for (const visit of context.visits) {
      if (visit.section !== 'outbound' || !holdsBack(visit) || isGuarded(visit)) continue
      const { name } = visit.element
      context.report(
        at(visit.element),
        `\`${name}\` holds the response back until it is complete.`,
        { hint: `Remove \`${name}\`, or \`buffer-response="false"\`.` },
      )
    }
  },
}

/** Policies that need the whole body. */
const whole = new Set([
  'cache-store',
  'find-and-replace',
  'json-to-xml',
  'jsonp',
  'redirect-content-urls',
  'validate-content',
  'xml-to-json',
  'xsl-transform',
])

/** Whether an element is a policy that needs the response's whole body. */
function holdsBack({ role, slot, element }: Visit): boolean {
  if (role !== 'policy' || slot) return false
  if (element.name !== 'set-body') return whole.has(element.name)
  const text = textOf(element)
  return isLiquid(element) && text?.kind === 'literal' && /\{[{%][^}]*\bbody\b/.test(text.text)
}

/** Whether C# tells streams from other responses, by the media type or a variable. */
const isGuard = (code: string): boolean => /content-type|stream/i.test(code)

/** Errors do not stream. */
const isError = (code: string): boolean =>
  /StatusCode\s*(?:>=?\s*[345]\d\d|==\s*[45]\d\d|!=\s*2\d\d)/.test(code)

const isSuccess = (code: string): boolean => /StatusCode\s*(?:==\s*2\d\d|<=?\s*[34]\d\d)/.test(code)

/** Whether C# itself reads the body of some responses only. */
const isGuardedRead = ({ code: { code }, branches }: BodyRead): boolean =>
  isGuard(code) ||
  isError(code) ||
  (isSuccess(code) && [...branches.values()].includes('otherwise'))

/** Whether a condition around an element, or before it in the same `choose`, tells streams apart. */
function isGuarded(visit: Visit): boolean {
  for (let each = visit; each.parent; each = each.parent) {
    if (each.parent.element.name !== 'choose') continue
    const branches = elements(each.parent.element.children)
    const own = conditionOf(each.element)
    const before = branches.slice(0, branches.indexOf(each.element)).map(conditionOf)
    if ([own, ...before].some(isGuard) || isError(own) || before.some(isSuccess)) return true
  }
  return false
}

/** The C# of a `when`. */
function conditionOf({ attributes }: XmlElement): string {
  const value = attributes.find(({ name }) => name === 'condition')?.value
  return value?.kind === 'code' ? value.code : ''
}
