import { canonicalCode } from '../csharp/canonical.ts'
import { dedent } from '../csharp/indent.ts'
import type { Value, XmlNode } from '../xml/node.ts'
import { problemText } from './node-text.ts'

/**
 * Gives plain nodes as they are printed for readers. Codes that mean the same come out the same:
 * the first layout that was met is taken for all, so show the newer text first.
 */
export function readableNodes(): (nodes: readonly XmlNode[]) => readonly XmlNode[] {
  const layouts = new Map<string, string>()
  const readableValue = (value: Value): Value => {
    if (value.kind === 'literal') return value
    const meaning = canonicalCode(value.code)
    const code = layouts.get(meaning) ?? dedent(value.code)
    layouts.set(meaning, code)
    return { ...value, code, free: true }
  }
  const readable = (node: XmlNode): XmlNode => {
    switch (node.kind) {
      case 'element': {
        const attributes = node.attributes
          .map((each) => ({ ...each, value: readableValue(each.value) }))
          .toSorted((a, b) => (a.name < b.name ? -1 : 1))
        return { ...node, attributes, children: node.children.map(readable) }
      }
      case 'text':
        return { ...node, value: readableValue(node.value) }
      case 'comment':
        return node
      case 'problem': {
        const { origin } = node
        return { kind: 'text', value: { kind: 'literal', text: problemText(node), origin }, origin }
      }
    }
  }
  return (nodes) => nodes.map(readable)
}
