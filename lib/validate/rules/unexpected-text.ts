import type { XmlNode } from '../../xml/node.ts'
import { type Rule, tag } from '../rule.ts'

/** Text stands only where it means something. */
export const unexpectedText: Rule = {
  code: 'unexpected-text',
  severity: 'error',
  summary: 'Text stands only where it means something.',
  check({ document, visits, report }) {
    const loose = document.nodes.find((node) => node.kind === 'text' && !isBlank(node))
    if (loose && document.target) {
      report(loose.origin, 'Text cannot stand outside of the root element.', { hint: 'Remove it.' })
    }
    for (const { role, element, definition } of visits) {
      if (role === 'unknown' || definition?.text || definition?.markup) continue
      const text = element.children.find((node) => node.kind === 'text' && !isBlank(node))
      if (!text) continue
      report(text.origin, `${tag(element)} takes no text.`, {
        hint: 'Remove it, or make it a comment.',
      })
    }
  },
}

const isBlank = (node: XmlNode): boolean =>
  node.kind === 'text' && node.value.kind === 'literal' && node.value.text.trim() === ''
