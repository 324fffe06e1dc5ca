import * as assert from 'uvu/assert'
import { canonicalCode } from '../../lib/csharp/canonical.ts'
import { readDocument } from '../../lib/document/read-document.ts'
import { equal } from '../../lib/xml/equal.ts'
import type { Value, XmlNode } from '../../lib/xml/node.ts'
import { corpusText } from './corpus.ts'
import type { Built } from './example.ts'

/** C# that we write in other words: the original's, ours, and why it means the same. */
export type Reworded = readonly (readonly [original: string, own: string, why: string])[]

/** A document means the same as a public one, both as it is and as it is printed. */
export function meansTheSame(own: Built, original: string, reworded: Reworded = []): void {
  const printed = readDocument({ path: own.path, text: own.xml })
  const { nodes } = readDocument({ path: original, text: corpusText(original) })
  const theirs = inOurWords(reworded, nodes)
  assert.ok(equal(printed.nodes, theirs, { meaning: true }))
  assert.ok(equal(own.document.nodes, theirs, { meaning: true }))
}

/** The nodes of an original with the C# that we word otherwise. */
function inOurWords(reworded: Reworded, nodes: readonly XmlNode[]): readonly XmlNode[] {
  const pairs = new Map(reworded.map(([original, own]) => [meaningOf(original), own] as const))
  const used = new Set<string>()
  const worded = (value: Value): Value => {
    if (value.kind === 'literal') return value
    const key = meaningOf(`@${value.form === 'block' ? `{${value.code}}` : `(${value.code})`}`)
    const own = pairs.get(key)
    if (own === undefined) return value
    used.add(key)
    return { ...value, form: 'expression', code: own.slice(2, -1) }
  }
  const visit = (node: XmlNode): XmlNode => {
    if (node.kind === 'text') return { ...node, value: worded(node.value) }
    if (node.kind !== 'element') return node
    const attributes = node.attributes.map((each) => ({ ...each, value: worded(each.value) }))
    return { ...node, attributes, children: node.children.map(visit) }
  }
  const result = nodes.map(visit)
  assert.is(used.size, pairs.size, 'every pair is needed')
  return result
}

const meaningOf = (expression: string): string =>
  expression.slice(0, 2) + canonicalCode(expression.slice(2, -1))
