import { canonicalCode } from '../csharp/canonical.ts'
import type { Code, Value, XmlAttribute, XmlElement, XmlNode } from './node.ts'

/** What two trees may differ in and still be called equal. */
export interface EqualOptions {
  /** Ignores comments, the order of attributes and how C# is laid out. */
  readonly meaning?: boolean
}

/** Whether two lists of nodes hold the same; where they were written does not matter. */
export function equal(
  left: readonly XmlNode[],
  right: readonly XmlNode[],
  options: EqualOptions = {},
): boolean {
  const counts = (node: XmlNode): boolean =>
    node.kind !== 'problem' && !(options.meaning && node.kind === 'comment')
  const a = left.filter(counts)
  const b = right.filter(counts)
  return a.length === b.length && a.every((node, index) => equalNodes(node, b[index]!, options))
}

function equalNodes(left: XmlNode, right: XmlNode, options: EqualOptions): boolean {
  if (left.kind === 'element') {
    return right.kind === 'element' && equalElements(left, right, options)
  }
  if (left.kind === 'text') {
    return (
      right.kind === 'text' &&
      (options.meaning || left.cdata === right.cdata) &&
      equalValues(left.value, right.value, options)
    )
  }
  return left.kind === right.kind && left.kind === 'comment' && sameText(left, right)
}

function equalElements(left: XmlElement, right: XmlElement, options: EqualOptions): boolean {
  return (
    left.name === right.name &&
    equalAttributes(left.attributes, right.attributes, options) &&
    equal(left.children, right.children, options)
  )
}

function equalAttributes(
  left: readonly XmlAttribute[],
  right: readonly XmlAttribute[],
  options: EqualOptions,
): boolean {
  const a = options.meaning ? byName(left) : left
  const b = options.meaning ? byName(right) : right
  return (
    a.length === b.length &&
    a.every(
      (attribute, index) =>
        attribute.name === b[index]!.name && equalValues(attribute.value, b[index]!.value, options),
    )
  )
}

function equalValues(left: Value, right: Value, options: EqualOptions): boolean {
  if (left.kind === 'literal') return right.kind === 'literal' && left.text === right.text
  return right.kind === 'code' && left.form === right.form && equalCode(left, right, options)
}

function equalCode(left: Code, right: Code, options: EqualOptions): boolean {
  if (left.code === right.code) return true
  const isLoose = options.meaning || left.free || right.free
  return isLoose === true && canonicalCode(left.code) === canonicalCode(right.code)
}

const sameText = (left: XmlNode, right: XmlNode): boolean =>
  left.kind === 'comment' && right.kind === 'comment' && left.text === right.text

const byName = (attributes: readonly XmlAttribute[]): readonly XmlAttribute[] =>
  attributes.toSorted((a, b) => (a.name < b.name ? -1 : 1))
