import { lineMap } from '../diagnostics/line-map.ts'
import type { Value, XmlElement, XmlNode } from '../xml/node.ts'
import { print } from '../xml/print.ts'
import { align, changeCost, type Step } from './align.ts'
import { canonicalValue } from './canonical-document.ts'
import { written } from './decoded-code.ts'
import type { Difference } from './difference.ts'
import { attributeText, labelOf, pathStep } from './element-path.ts'
import { excerpts, isShort } from './excerpts.ts'
import { nodeText, problemText } from './node-text.ts'
import { plainDocument } from './plain-document.ts'
import { readableNodes } from './readable-nodes.ts'

/** In what the meaning of two policy texts differs, in the order of the new one. */
export function xmlDifferences(before: string, after: string): readonly Difference[] {
  const left = root(plainDocument(before))
  const right = root(plainDocument(after))
  return new Comparison(after)
    .elements(left, right)
    .map((each) => ({ ...each, path: each.path.slice(1) }))
}

/** The nodes in one element, which is left out of paths; the sections of a document stand in it. */
function root(nodes: readonly XmlNode[]): XmlElement {
  const [first] = nodes
  if (nodes.length === 1 && first?.kind === 'element' && first.name === 'policies') return first
  const source = { path: '', text: '' }
  const origin = { kind: 'span', source, start: 0, end: 0 } as const
  return { kind: 'element', name: '', attributes: [], children: nodes, origin }
}

/** Remembers what it found: the best match for an element is sought among many. */
class Comparison {
  readonly #lineOf: (node: XmlNode) => number
  readonly #textOf = remembered(nodeText)
  readonly #shown = remembered(shownNode)
  readonly #meaning = remembered((value: Value) => valueText(canonicalValue(value)))
  readonly #known = new Map<XmlElement, Map<XmlElement, readonly Difference[]>>()

  constructor(after: string) {
    const map = lineMap(after)
    this.#lineOf = ({ origin }) => (origin.kind === 'span' ? map.positionAt(origin.start).line : 1)
  }

  /** The differences of two elements that stand for one, their paths from that one on. */
  elements(left: XmlElement, right: XmlElement): readonly Difference[] {
    const known = this.#known.get(left) ?? new Map<XmlElement, readonly Difference[]>()
    this.#known.set(left, known)
    const found = known.get(right) ?? [
      ...this.#names(left, right),
      ...this.#attributes(left, right),
      ...this.#contents(left, right),
    ]
    known.set(right, found)
    return found
  }

  /** Only the outermost elements can be called differently. */
  #names(left: XmlElement, right: XmlElement): readonly Difference[] {
    if (left.name === right.name) return []
    const [before, after] = [left, right].map(({ name }) => (name === '' ? 'fragment' : name))
    return [{ kind: 'changed', path: '/', before: before!, after: after!, line: 1 }]
  }

  #attributes(left: XmlElement, right: XmlElement): readonly Difference[] {
    const names = new Set([...left.attributes, ...right.attributes].map(({ name }) => name))
    return [...names].flatMap((name): Difference[] => {
      const before = left.attributes.find((each) => each.name === name)?.value
      const after = right.attributes.find((each) => each.name === name)?.value
      return this.#values(`/@${name}`, this.#lineOf(right), before, after)
    })
  }

  #values(
    path: string,
    line: number,
    before: Value | undefined,
    after: Value | undefined,
  ): Difference[] {
    if (before && after) {
      if (this.#meaning(before) === this.#meaning(after)) return []
      const [from, to] = this.#shownPair(before, after)
      return [{ kind: 'changed', path, before: from, after: to, line }]
    }
    if (before) return [{ kind: 'removed', path, before: valueText(before), line }]
    return after ? [{ kind: 'added', path, after: valueText(after), line }] : []
  }

  /** Short values are shown as they are written; of long ones what differs in what they mean. */
  #shownPair(before: Value, after: Value): readonly [string, string] {
    const [from, to] = [valueText(before), valueText(after)]
    if (isShort(from) && isShort(to)) return [from, to]
    return excerpts(this.#meaning(before), this.#meaning(after))
  }

  #contents(left: XmlElement, right: XmlElement): readonly Difference[] {
    const before = onlyText(left)
    const after = onlyText(right)
    if (before && after) return this.#values('', this.#lineOf(right), before, after)
    const steps = align(left.children, right.children, {
      textOf: this.#textOf,
      costOf: (a, b) => this.#costOf(a, b),
    })
    return steps.flatMap((step) => this.#step(step, left, right))
  }

  #step(step: Step<XmlNode>, left: XmlElement, right: XmlElement): readonly Difference[] {
    switch (step.kind) {
      case 'same':
        return []
      case 'removed': {
        const path = `/${pathStep(step.left, left.children)}`
        return [
          { kind: 'removed', path, before: this.#shown(step.left), line: this.#lineOf(right) },
        ]
      }
      case 'added': {
        const path = `/${pathStep(step.right, right.children)}`
        return [
          { kind: 'added', path, after: this.#shown(step.right), line: this.#lineOf(step.right) },
        ]
      }
      case 'moved': {
        const path = `/${pathStep(step.right, right.children)}`
        return [{ kind: 'moved', path, line: this.#lineOf(step.right) }]
      }
      case 'changed': {
        const path = `/${pathStep(step.right, right.children)}`
        const inner = this.#changed(step.left, step.right)
        return inner.map((each) => ({ ...each, path: path + each.path }))
      }
    }
  }

  #changed(left: XmlNode, right: XmlNode): readonly Difference[] {
    if (left.kind === 'element' && right.kind === 'element') return this.elements(left, right)
    if (left.kind !== 'text' || right.kind !== 'text') return []
    return this.#values('', this.#lineOf(right), left.value, right.value)
  }

  /** An element may get another name attribute, but then nothing else in it. */
  #costOf(left: XmlNode, right: XmlNode): number | undefined {
    if (left.kind === 'text' && right.kind === 'text') return changeCost(1, true)
    if (left.kind !== 'element' || right.kind !== 'element') return undefined
    if (left.name !== right.name) return undefined
    const isCalledSame = labelOf(left) === labelOf(right)
    if (!isCalledSame && !this.#isRenamed(left, right)) return undefined
    const count = this.elements(left, right).length
    if (!isCalledSame) return count === 1 ? 1.95 : undefined
    return changeCost(count, attributeText(left, 'condition') === attributeText(right, 'condition'))
  }

  /** Looked at before all that is in them, because most elements have nothing in common. */
  #isRenamed(left: XmlElement, right: XmlElement): boolean {
    return (
      left.children.length === right.children.length &&
      left.children.every((child, index) => {
        return this.#textOf(child) === this.#textOf(right.children[index]!)
      })
    )
  }
}

function remembered<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key) ?? find(key)
    known.set(key, found)
    return found
  }
}

const nothing = (element: XmlElement): Value => ({
  kind: 'literal',
  text: '',
  origin: element.origin,
})

/** The text of an element in which nothing else stands. */
function onlyText(element: XmlElement): Value | undefined {
  const [first] = element.children
  if (!first) return nothing(element)
  return element.children.length === 1 && first.kind === 'text' ? first.value : undefined
}

const valueText = (value: Value): string => (value.kind === 'code' ? written(value) : value.text)

function shownNode(node: XmlNode): string {
  if (node.kind === 'text') return valueText(node.value)
  if (node.kind === 'problem') return problemText(node)
  return print(readableNodes()([node])).trimEnd()
}
