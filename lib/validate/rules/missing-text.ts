import type { XmlNode } from '../../xml/node.ts'
import { docsOf } from '../list.ts'
import { at, type Rule, tag } from '../rule.ts'
import { textOf } from '../value.ts'

/** An element whose text matters has one. */
export const missingText: Rule = {
  code: 'missing-text',
  severity: 'error',
  summary: 'An element whose text matters has one.',
  check({ visits, report }) {
    for (const { element, definition, policy } of visits) {
      if (!definition?.text?.required || textOf(element)) continue
      if (element.children.some((each) => each.kind === 'element' || isCdata(each))) continue
      report(at(element), `${tag(element)} needs a text.`, {
        hint: definition.text.doc,
        ...docsOf(policy),
      })
    }
  },
}

const isCdata = (node: XmlNode): boolean => node.kind === 'text' && node.cdata === true
