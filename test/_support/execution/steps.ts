import { compile } from '../../../lib/compile/compile.ts'
import type { PolicyDocument } from '../../../lib/document/document.ts'
import { readDocument } from '../../../lib/document/read-document.ts'
import type { Value, XmlElement, XmlNode } from '../../../lib/xml/node.ts'
import type { Expression, Step } from './run.ts'

type Sections = Readonly<Record<string, readonly Step[]>>

export interface Surroundings {
  /** Fragments that the documents include. */
  readonly fragments?: readonly PolicyDocument[]
  /** The values of `{{name}}`, put in as text before anything is read. */
  readonly namedValues?: Readonly<Record<string, string>>
}

/** What the sections of documents hold, outermost scope first; `<base />` stands for the outer one. */
export function sectionsOf(
  documents: readonly PolicyDocument[],
  { fragments = [], namedValues = {} }: Surroundings,
): Sections {
  const nodesOf = (document: PolicyDocument) => published(document, namedValues)
  const included = new Map(
    fragments.map((each) => [fragmentName(each), onlyElement(nodesOf(each)).children]),
  )
  return documents.reduce<Sections>((outer, document) => {
    const root = onlyElement(nodesOf(document))
    const parts =
      root.name === 'fragment' ? [{ ...root, name: 'inbound' }] : elements(root.children)
    return Object.fromEntries(
      parts.map((part) => [part.name, stepsOf(part.children, included, outer[part.name] ?? [])]),
    )
  }, {})
}

/** A document as the gateway gets it: printed, its named values put in, and read again. */
function published(
  document: PolicyDocument,
  namedValues: Readonly<Record<string, string>>,
): readonly XmlNode[] {
  const { path, xml } = compile(document)
  const text = xml.replace(/\{\{([\w.-]+)\}\}/g, (whole, name) => namedValues[name] ?? whole)
  return readDocument({ path, text }, { format: 'rawxml' }).nodes
}

function stepsOf(
  nodes: readonly XmlNode[],
  fragments: ReadonlyMap<string, readonly XmlNode[]>,
  outer: readonly Step[],
): readonly Step[] {
  return nodes.flatMap((node): readonly Step[] => {
    if (node.kind === 'problem') throw new Error(`The document is wrong: ${node.message}`)
    if (node.kind === 'comment') return []
    if (node.kind === 'text') return [{ text: partOf(node.value) }]
    if (node.name === 'base') return outer
    if (node.name !== 'include-fragment') {
      const attributes = Object.fromEntries(
        node.attributes.map(({ name, value }) => [name, partOf(value)]),
      )
      return [{ name: node.name, attributes, children: stepsOf(node.children, fragments, outer) }]
    }
    const id = node.attributes.find(({ name }) => name === 'fragment-id')?.value
    const content = id?.kind === 'literal' ? fragments.get(id.text) : undefined
    if (!content) throw new Error('`fragments` does not have a fragment that is included.')
    return stepsOf(content, fragments, outer)
  })
}

const partOf = (value: Value): string | Expression =>
  value.kind === 'literal' ? value.text : { form: value.form, code: value.code }

const elements = (nodes: readonly XmlNode[]): readonly XmlElement[] =>
  nodes.filter((node) => node.kind === 'element')

function onlyElement(nodes: readonly XmlNode[]): XmlElement {
  const [element] = elements(nodes)
  if (!element) throw new Error('The document is empty.')
  return element
}

function fragmentName({ target }: PolicyDocument): string {
  if (target?.scope !== 'fragment') throw new Error('`fragments` has a document of another kind.')
  return target.fragment
}
