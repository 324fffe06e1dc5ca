import { markupElements } from '../../document/markup.ts'
import type { Value, XmlNode } from '../../xml/node.ts'
import { print } from '../../xml/print.ts'
import type { Rule } from '../rule.ts'

/** A document is no larger than the service takes. */
export const documentSize: Rule = {
  code: 'document-size',
  severity: 'warning',
  summary: 'A document is no larger than the service takes.',
  docs: 'https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits#api-management-limits',
  check({ document, scope, gateway, report }) {
    const limit = scope === 'fragment' ? 524_288 : gateway === 'consumption' ? 16_384 : 262_144
    if (roughSize(document.nodes) * 3 < limit) return
    const text = print(document.nodes, { markup: markupElements })
    const bytes = new TextEncoder().encode(text).length
    if (bytes <= limit) return
    const what = scope === 'fragment' ? 'The fragment' : 'The document'
    report(document.origin, `${what} has ${bytes} bytes; the service is known to take ${limit}.`, {
      hint: 'Move parts into fragments.',
    })
  },
}

/** Characters in names and values: printing can treble them, with indents and escapes. */
const roughSize = (nodes: readonly XmlNode[]): number =>
  nodes.reduce((sum, node) => sum + sizeOf(node), 0)

function sizeOf(node: XmlNode): number {
  if (node.kind === 'problem') return 0
  if (node.kind === 'comment') return node.text.length + 60
  if (node.kind === 'text') return valueSize(node.value)
  const own = node.attributes.reduce(
    (sum, each) => sum + each.name.length + 10 + valueSize(each.value),
    0,
  )
  return own + node.name.length * 2 + 60 + roughSize(node.children)
}

const valueSize = (value: Value): number => (value.kind === 'code' ? value.code : value.text).length
