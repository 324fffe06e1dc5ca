import { lineMap } from '../diagnostics/line-map.ts'
import type { PolicyDocument } from '../document/document.ts'
import { visit } from '../document/visit.ts'
import { documentReferences, type ReferencedType } from '../resources/document-references.ts'
import type { XmlElement, XmlNode } from '../xml/node.ts'
import type { ErrorDetail } from './refusal.ts'

/** What a document is checked against. */
export interface PolicyChecks {
  readonly root: 'policies' | 'fragment'
  /** Whether the service has what a document refers to, by id, or name for named values. */
  readonly exists: (type: ReferencedType, id: string) => boolean
}

interface Complaint {
  readonly element: XmlElement
  readonly message: string
}

/** Everything that the service has against a document that is XML, in the order of the text. */
export function policyProblems(
  document: PolicyDocument,
  text: string,
  checks: PolicyChecks,
): readonly ErrorDetail[] {
  const complaints = [
    ...unknownElements(document, checks),
    ...brokenExpressions(document.nodes),
    ...(checks.root === 'fragment' ? nestedFragments(document) : []),
    ...missing(document, checks),
  ]
  const map = lineMap(text)
  const offset = ({ element }: Complaint): number => element.nameSpan?.start ?? 0
  return complaints
    .toSorted((a, b) => offset(a) - offset(b))
    .map((each) => {
      const { line, column } = map.positionAt(offset(each))
      const { name } = each.element
      const place = `Error in element '${name}' on line ${line}, column ${column}`
      return { code: 'ValidationError', target: name, message: `${place}: ${each.message}` }
    })
}

function* unknownElements(document: PolicyDocument, { root }: PolicyChecks): Generator<Complaint> {
  const sections = new Set<string>()
  for (const { role, element, parent } of visit(document)) {
    if (role === 'unknown' && parent?.role === 'root' && parent.element.name === 'policies') {
      yield { element, message: `'${element.name}' is not a policy section.` }
    } else if (role === 'unknown' && parent?.definition) {
      const message = `The element '${parent.element.name}' has invalid child element '${element.name}'.`
      yield { element, message }
    } else if (role === 'unknown' || (role === 'section' && root === 'fragment')) {
      yield { element, message: `Policy '${element.name}' is not recognized.` }
    }
    if (role !== 'section' || root === 'fragment') continue
    if (sections.has(element.name)) {
      yield { element, message: `Policy section '${element.name}' is specified more than once.` }
    }
    sections.add(element.name)
  }
}

function* brokenExpressions(nodes: readonly XmlNode[], inside?: XmlElement): Generator<Complaint> {
  for (const node of nodes) {
    if (node.kind === 'problem' && node.code === 'malformed-expression' && inside) {
      yield { element: inside, message: node.message }
    }
    if (node.kind === 'element') yield* brokenExpressions(node.children, node)
  }
}

function* nestedFragments(document: PolicyDocument): Generator<Complaint> {
  for (const { element, role } of visit(document)) {
    if (role !== 'policy' || element.name !== 'include-fragment') continue
    yield { element, message: 'A policy fragment cannot include another policy fragment.' }
  }
}

const sentences = {
  backend: (id) => `Backend with id '${id}' could not be found.`,
  fragment: (id) => `Policy fragment with id '${id}' could not be found.`,
  logger: (id) => `Logger with id '${id}' could not be found.`,
  'named-value': (id) => `Property '${id}' not found.`,
} as const satisfies Record<ReferencedType, (id: string) => string>

function* missing(document: PolicyDocument, { exists }: PolicyChecks): Generator<Complaint> {
  for (const { type, id, origin } of documentReferences(document).mentions) {
    if (exists(type, id) || origin.kind !== 'span') continue
    const element = elementAt(document.nodes, origin.start)
    if (element) yield { element, message: sentences[type](id) }
  }
}

/** The innermost element around an offset. */
function elementAt(nodes: readonly XmlNode[], offset: number): XmlElement | undefined {
  for (const node of nodes) {
    if (node.kind !== 'element' || node.origin.kind !== 'span') continue
    if (offset < node.origin.start || offset >= node.origin.end) continue
    return elementAt(node.children, offset) ?? node
  }
  return undefined
}
