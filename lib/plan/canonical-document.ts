import { canonicalCode } from '../csharp/canonical.ts'
import type { Value, XmlNode } from '../xml/node.ts'
import { plainDocument } from './plain-document.ts'

/**
 * The nodes of policy text without all that is cosmetic, in its XML and in its C#. A blank alone in
 * its element counts as none; blanks in and around literal text stay. Origins point into the text.
 */
export const canonicalDocument = (text: string): readonly XmlNode[] =>
  plainDocument(text).map(canonicalNode)

/** A plain node with its attributes in order and its C# without layout. */
export function canonicalNode(node: XmlNode): XmlNode {
  if (node.kind === 'text') return { ...node, value: canonicalValue(node.value) }
  if (node.kind !== 'element') return node
  const attributes = node.attributes
    .map((each) => ({ ...each, value: canonicalValue(each.value) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return { ...node, attributes, children: node.children.map(canonicalNode) }
}

/** A plain value, its C# without layout. */
export const canonicalValue = (value: Value): Value =>
  value.kind === 'code' ? { ...value, code: canonicalCode(value.code) } : value
