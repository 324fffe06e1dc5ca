import type { Visit } from '../../document/visit.ts'
import { type BodyRead, bodyReads } from '../body-reads.ts'
import { excludes as areBranches } from '../branches.ts'
import type { Rule, RuleContext } from '../rule.ts'

/** A body that is read again was read with `preserveContent: true` before. */
export const bodyReadTwice: Rule = {
  code: 'body-read-twice',
  severity: 'error',
  summary: 'A body that is read twice is kept by the first reading.',
  docs: 'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ref-imessagebody',
  check(context) {
    const reads = bodyReads(context)
    reads.forEach((read, index) => {
      const first = reads
        .slice(0, index)
        .find((each) => !each.preserves && follows(context, each, read))
      if (!first) return
      context.report(
        read.origin,
        `The body of the ${read.message.toLowerCase()} is empty here: it was read before.`,
        { hint: 'Read it with `preserveContent: true` the first time.' },
      )
    })
  },
}

/** Whether one reading comes after another of the same body, which nobody set anew in between. */
function follows({ visits }: RuleContext, first: BodyRead, later: BodyRead): boolean {
  if (first.message !== later.message || excludes(first, later)) return false
  if (first.visit.section === 'on-error' || later.visit.section === 'on-error') {
    if (first.visit.section !== later.visit.section) return false
  }
  if (first.visit === later.visit) return true
  const between = visits.slice(visits.indexOf(first.visit), visits.indexOf(later.visit))
  return !between.some(({ element, section }) => isSetAnew(element.name, section, later))
}

/** `set-body` gives the message of its section a new body; so does a new answer of the backend. */
function isSetAnew(name: string, section: Visit['section'], { message }: BodyRead): boolean {
  if (name === 'set-body') return (message === 'Response') === (section === 'outbound')
  return message === 'Response' && (name === 'forward-request' || name === 'mock-response')
}

/** Whether the two stand in branches of which only one is taken. */
function excludes(one: BodyRead, other: BodyRead): boolean {
  if (one.visit === other.visit) {
    for (const [at, side] of one.branches) {
      const second = other.branches.get(at)
      if (second !== undefined && second !== side) return true
    }
    return false
  }
  return areBranches(one.visit, other.visit)
}
