import { opaquePieces } from '../../../lib/csharp/scan.ts'
import type { Span } from '../../../lib/diagnostics/source.ts'
import type { Value, XmlElement, XmlNode } from '../../../lib/xml/node.ts'
import { read } from '../../../lib/xml/read.ts'

/** A text with one thing in it changed. */
export interface Edit {
  readonly what: 'attribute' | 'literal text' | 'string in C#' | 'order' | 'element'
  readonly text: string
}

/** Every single edit of a policy text: each changes what it means, and nothing else. */
export function editsOf(text: string): readonly Edit[] {
  const { nodes } = read({ path: 'original', text }, { format: 'rawxml' })
  const insert = (at: number, what: Edit['what'], added = 'x'): Edit => ({
    what,
    text: text.slice(0, at) + added + text.slice(at),
  })
  const inValue = (value: Value, what: Edit['what']): readonly Edit[] => {
    const { start, end } = value.origin as Span
    if (value.kind === 'literal') return value.broken ? [] : [insert(end, what)]
    return strings(text.slice(start + 2, end - 1)).map((offset) =>
      insert(start + 2 + offset, 'string in C#'),
    )
  }
  const inElement = (element: XmlElement): readonly Edit[] => [
    ...element.attributes.flatMap(({ value }) => inValue(value, 'attribute')),
    ...element.children.flatMap((node) =>
      node.kind === 'text' && !node.cdata ? inText(node.value, element) : [],
    ),
    ...swaps(text, element.children),
    ...element.children.filter(isElement).flatMap((child) => {
      const { start, end } = child.origin as Span
      const without = { what: 'element', text: text.slice(0, start) + text.slice(end) } as const
      return isAmongElements(element) ? [insert(end, 'element', '<new-element />'), without] : []
    }),
    ...element.children.filter(isElement).flatMap(inElement),
  ]
  const inText = (value: Value, { children }: XmlElement): readonly Edit[] => {
    const { end } = value.origin as Span
    const isBlank = value.kind === 'literal' && value.text.trim() === ''
    const edits = isBlank ? [] : inValue(value, 'literal text')
    const isLone = children.length === 1 && value.kind === 'literal' && !value.broken && !isBlank
    return isLone ? [...edits, insert(end, 'literal text', ' ')] : edits
  }
  return nodes.filter(isElement).flatMap(inElement)
}

/** Just before the closing quotes; an interpolated string ends with a quote too. */
const strings = (code: string): readonly number[] =>
  [...opaquePieces(code)]
    .filter(({ start, end }) => /^[$@]*"/.test(code.slice(start, end)))
    .map(({ end }) => end - 1)

const isElement = (node: XmlNode): node is XmlElement => node.kind === 'element'

const isAmongElements = ({ children }: XmlElement): boolean =>
  children.every(({ kind }) => kind === 'element')

function swaps(text: string, children: readonly XmlNode[]): readonly Edit[] {
  return children.flatMap((second, index) => {
    const first = children[index - 1]
    if (first?.kind !== 'element' || second.kind !== 'element') return []
    const [a, b] = [first.origin as Span, second.origin as Span]
    const [one, two] = [text.slice(a.start, a.end), text.slice(b.start, b.end)]
    const between = text.slice(a.end, b.start)
    if (one === two) return []
    const swapped = text.slice(0, a.start) + two + between + one + text.slice(b.end)
    return [{ what: 'order', text: swapped }]
  })
}
