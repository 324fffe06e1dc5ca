import type { Origin } from '../diagnostics/source.ts'
import type { PolicyDocument } from '../document/document.ts'
import { isLiquid } from '../document/liquid.ts'
import { visit } from '../document/visit.ts'
import { membersOf } from '../policies/members.ts'
import { hasNamedValue, namedValuesIn } from '../xml/named-values.ts'
import type { Value, XmlNode } from '../xml/node.ts'
import { type ResourceReference, referencesOf } from '../xml/resource-reference.ts'
import { spanInCode } from '../xml/span-in-code.ts'

/** What documents refer to by an id, or by the name between braces. */
export type ReferencedType = 'backend' | 'logger' | 'named-value' | 'fragment'

/** A place where a document names something. */
export interface DocumentReference {
  readonly type: ReferencedType
  readonly id: string
  readonly origin: Origin
}

/** Everything that a document refers to. */
export interface DocumentReferences {
  /** By id or name, in the order of the text. */
  readonly mentions: readonly DocumentReference[]
  /** What is also named by ids that only the service knows: expressions and named values. */
  readonly dynamic: ReadonlySet<'backend' | 'logger'>
}

const known = new WeakMap<PolicyDocument, DocumentReferences>()

/** What a document refers to. */
export function documentReferences(document: PolicyDocument): DocumentReferences {
  const found = known.get(document)
  if (found) return found
  const dynamic = new Set<'backend' | 'logger'>()
  const made: DocumentReferences = {
    mentions: [...idsIn(document, dynamic), ...namesIn(document.nodes)],
    dynamic,
  }
  known.set(document, made)
  return made
}

function* idsIn(
  document: PolicyDocument,
  dynamic: Set<'backend' | 'logger'>,
): Generator<DocumentReference> {
  for (const { element, definition } of visit(document)) {
    if (!definition) continue
    const { attributes } = membersOf(definition)
    for (const { name, value } of element.attributes) {
      const { resource, reserved } = attributes.get(name)?.definition ?? {}
      const isFragment = element.name === 'include-fragment' && name === 'fragment-id'
      if (!resource && !isFragment) continue
      if (value.kind === 'literal' && !hasNamedValue(value.text)) {
        if (reserved?.includes(value.text)) continue
        yield { type: resource ?? 'fragment', id: value.text, origin: value.origin }
      } else if (resource) dynamic.add(resource)
    }
  }
}

/** Named values stand in any text, also in free XML. */
function* namesIn(nodes: readonly XmlNode[], isTemplate = false): Generator<DocumentReference> {
  for (const node of nodes) {
    if (node.kind === 'text' && !isTemplate) yield* namesOf(node.value)
    if (node.kind !== 'element') continue
    for (const { value } of node.attributes) yield* namesOf(value)
    yield* namesIn(node.children, isLiquid(node))
  }
}

function* namesOf(value: Value): Generator<DocumentReference> {
  const text = value.kind === 'literal' ? value.text : value.code
  for (const { name, start, end } of namedValuesIn(text)) {
    const origin = value.kind === 'literal' ? value.origin : spanInCode(value, start, end)
    yield { type: 'named-value', id: name, origin }
  }
}

/** The resources that a document's builders were given. */
export const givenResources = ({ nodes }: PolicyDocument): readonly ResourceReference[] =>
  givenIn(nodes, [])

function givenIn(nodes: readonly XmlNode[], found: ResourceReference[]): ResourceReference[] {
  for (const node of nodes) {
    if (node.kind === 'text') addGiven(node.value, found)
    if (node.kind !== 'element') continue
    for (const { value } of node.attributes) addGiven(value, found)
    givenIn(node.children, found)
  }
  return found
}

function addGiven(value: Value, found: ResourceReference[]): void {
  if (value.kind === 'literal') found.push(...referencesOf(value))
}
