import * as assert from 'uvu/assert'
import { locateSpan } from '../../lib/diagnostics/locate-span.ts'
import { readDocument } from '../../lib/document/read-document.ts'
import type { Target } from '../../lib/document/target.ts'
import type { Gateway } from '../../lib/policies/definition.ts'
import type { ProjectRule, Rule } from '../../lib/validate/rule.ts'
import { validate } from '../../lib/validate/validate.ts'

interface Given {
  /** Default: the policy of API `orders`. */
  readonly target?: Target | null
  readonly gateway?: Gateway
}

/** What a rule finds in a text: `line:column severity message`. */
export function findings(
  rule: Rule | ProjectRule,
  xml: string,
  given: Given = {},
): readonly string[] {
  const { target = { scope: 'api', api: 'orders' }, gateway } = given
  const source = { path: 'test.xml', text: xml }
  const document = readDocument(source, target ? { target } : {})
  return validate([document], { rules: [rule], ...(gateway && { gateway }) }).map((each) => {
    assert.is(each.code, rule.code)
    if (each.origin.kind !== 'span') throw new Error('A finding in a text has a span.')
    const { line, column } = locateSpan(each.origin)
    return `${line}:${column} ${each.severity} ${each.message}`
  })
}

/** A document of one section. */
export const section = (name: string, content: string): string =>
  `<policies><${name}>${content}</${name}></policies>`

/** The rule finds nothing. */
export function valid(rule: Rule | ProjectRule, xml: string, given?: Given): void {
  assert.equal(findings(rule, xml, given), [])
}

/** The rule finds exactly this. */
export function invalid(
  rule: Rule | ProjectRule,
  xml: string,
  expected: readonly string[],
  given?: Given,
): void {
  assert.equal(findings(rule, xml, given), expected)
}
