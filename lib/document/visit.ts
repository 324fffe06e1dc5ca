import { catalog } from '../policies/catalog.ts'
import type {
  ChildDefinition,
  ElementDefinition,
  PolicyDefinition,
  Section,
} from '../policies/definition.ts'
import { membersOf } from '../policies/members.ts'
import type { XmlElement, XmlNode } from '../xml/node.ts'
import type { PolicyDocument } from './document.ts'

/**
 * An element of a document and what it is there: the root (`policies` or `fragment`), a section,
 * a policy, a child that belongs to a policy, or something unknown.
 */
export interface Visit {
  readonly role: 'root' | 'section' | 'policy' | 'child' | 'unknown'
  readonly element: XmlElement
  readonly parent?: Visit
  /** What is known of the element; absent for roots, sections and unknown elements. */
  readonly definition?: ElementDefinition
  /** Set for policies. */
  readonly policy?: PolicyDefinition
  /** Set for what fills a place that its parent's definition has for it, as children do. */
  readonly slot?: ChildDefinition
  /** The section around the element, where there is one. */
  readonly section?: Section
}

export const sections: readonly Section[] = ['inbound', 'backend', 'outbound', 'on-error']

const isSection = (name: string): name is Section => sections.includes(name as Section)

const known = new WeakMap<PolicyDocument, readonly Visit[]>()

/** Every element of a document in the order of the text; free XML inside policies is left out. */
export function visit(document: PolicyDocument): readonly Visit[] {
  const found = known.get(document)
  if (found) return found
  const visits: Visit[] = []
  for (const node of document.nodes) {
    if (node.kind === 'element') enter(atTop(node), visits)
  }
  known.set(document, visits)
  return visits
}

function enter(each: Visit, visits: Visit[]): void {
  if (isMarkup(each)) return
  visits.push(each)
  for (const node of each.element.children) {
    if (node.kind === 'element') enter(inside(each, node), visits)
  }
}

/** The element children of a list of nodes. */
export const elements = (nodes: readonly XmlNode[]): readonly XmlElement[] =>
  nodes.filter((node) => node.kind === 'element')

function atTop(element: XmlElement): Visit {
  if (element.name === 'policies' || element.name === 'fragment') return { role: 'root', element }
  if (isSection(element.name)) return { role: 'section', element, section: element.name }
  return policyVisit({ element })
}

function inside(parent: Visit, element: XmlElement): Visit {
  const { section } = parent
  const place = section ? { element, parent, section } : { element, parent }
  if (parent.role === 'root' && parent.element.name === 'policies') {
    if (isSection(element.name)) return { role: 'section', ...place, section: element.name }
    return { role: 'unknown', ...place }
  }
  if (parent.role === 'root' || parent.role === 'section') return policyVisit(place)
  if (!parent.definition) return { role: 'unknown', ...place }
  const slot = membersOf(parent.definition).children.get(element.name)?.definition
  if (slot?.policy) {
    const { definition } = slot.policy
    return { role: 'policy', ...place, slot, definition, policy: definition }
  }
  if (slot) return { role: 'child', ...place, slot, definition: slot }
  if (parent.definition.nested) return policyVisit(place)
  return { role: 'unknown', ...place }
}

function policyVisit(place: Omit<Visit, 'role'>): Visit {
  const policy = catalog.get(place.element.name)
  return policy
    ? { role: 'policy', ...place, policy, definition: policy }
    : { role: 'unknown', ...place }
}

/** Unknown elements inside a policy that takes any XML, or inside an unknown element. */
function isMarkup(each: Visit): boolean {
  if (each.role !== 'unknown' || !each.parent) return false
  const { parent } = each
  if (parent.definition?.markup) return true
  return parent.role === 'unknown'
}
