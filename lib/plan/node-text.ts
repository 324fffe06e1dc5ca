import type { Value, XmlNode } from '../xml/node.ts'
import { canonicalNode } from './canonical-document.ts'

/** A plain node as one line: two nodes mean the same exactly where their lines are the same. */
export const nodeText = (node: XmlNode): string => JSON.stringify(dataOf(canonicalNode(node)))

function dataOf(node: XmlNode): unknown {
  switch (node.kind) {
    case 'element':
      return [
        node.name,
        node.attributes.map(({ name, value }) => [name, valueData(value)]),
        node.children.map(dataOf),
      ]
    case 'text':
      return valueData(node.value)
    case 'comment':
      return { comment: node.text }
    case 'problem':
      return { problem: node.message, text: problemText(node) }
  }
}

/** The stretch of the text that could not be read. */
export function problemText({ origin }: XmlNode): string {
  return origin.kind === 'span' ? origin.source.text.slice(origin.start, origin.end) : ''
}

const valueData = (value: Value): unknown =>
  value.kind === 'literal' ? value.text : { [value.form]: value.code }
