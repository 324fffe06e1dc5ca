import { span } from '../diagnostics/source.ts'
import type { PolicyDocument } from '../document/document.ts'
import { markupElements } from '../document/markup.ts'
import type { XmlNode } from '../xml/node.ts'
import { read } from '../xml/read.ts'
import { type Flaw, flawIn } from './well-formed.ts'

/** A policy's text as a document, or why it is none. */
export interface ReadPolicy {
  readonly document: PolicyDocument
  /** Set where the text is not XML. */
  readonly flaw?: Flaw
}

/** Reads what was sent as a policy or fragment. */
export function readPolicy(text: string, format: 'xml' | 'rawxml'): ReadPolicy {
  const source = { path: 'policy', text }
  const { nodes } = read(source, { format, markup: markupElements })
  const document: PolicyDocument = {
    apimPolicy: 1,
    kind: 'document',
    nodes,
    origin: span(source, 0, Math.min(1, text.length)),
  }
  // In `rawxml` expressions are no XML; in `xml` they have to be, like all the rest.
  const flaw = flawIn(format === 'rawxml' ? withoutCode(text, nodes) : text) ?? unread(nodes)
  return { document, ...(flaw && { flaw }) }
}

/** The text with every expression blotted out, line by line of the same length. */
function withoutCode(text: string, nodes: readonly XmlNode[]): string {
  let masked = ''
  let at = 0
  for (const [start, end] of codeIn(nodes)) {
    masked += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, 'x')
    at = end
  }
  return masked + text.slice(at)
}

function* codeIn(nodes: readonly XmlNode[]): Generator<readonly [number, number]> {
  for (const node of nodes) {
    const values =
      node.kind === 'text'
        ? [node.value]
        : node.kind === 'element'
          ? node.attributes.map(({ value }) => value)
          : []
    for (const { kind, origin } of values) {
      if (kind === 'code' && origin.kind === 'span') yield [origin.start, origin.end]
    }
    if (node.kind === 'element') yield* codeIn(node.children)
  }
}

/** What is XML but means nothing in a policy, such as a processing instruction. */
function unread(nodes: readonly XmlNode[]): Flaw | undefined {
  for (const node of nodes) {
    if (node.kind === 'problem' && node.code === 'malformed-xml') {
      const offset = node.origin.kind === 'span' ? node.origin.start : 0
      return { message: node.message, offset }
    }
    const inside = node.kind === 'element' ? unread(node.children) : undefined
    if (inside) return inside
  }
  return undefined
}
