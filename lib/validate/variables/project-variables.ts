import type { PolicyDocument } from '../../document/document.ts'
import { visit } from '../../document/visit.ts'
import { type Fragments, type VariableEvent, variableEvents } from './variable-event.ts'

/** The variables of one document, with the fragments that it includes. */
export interface DocumentVariables {
  readonly document: PolicyDocument
  readonly events: readonly VariableEvent[]
  /** Whether it is the policy of something, and not a fragment or a piece of a document. */
  readonly isWhole: boolean
}

const known = new WeakMap<readonly PolicyDocument[], readonly DocumentVariables[]>()

/** The variables of all documents of a project. */
export function projectVariables(
  documents: readonly PolicyDocument[],
): readonly DocumentVariables[] {
  const found = known.get(documents)
  if (found) return found
  const fragments: Fragments = new Map(
    documents.flatMap((document) =>
      document.target?.scope === 'fragment'
        ? [[document.target.fragment.toLowerCase(), document] as const]
        : [],
    ),
  )
  const variables = documents.map(
    (document): DocumentVariables => ({
      document,
      events: variableEvents(document, fragments),
      isWhole: isWhole(document),
    }),
  )
  known.set(documents, variables)
  return variables
}

const isWhole = (document: PolicyDocument): boolean =>
  document.target?.scope !== 'fragment' &&
  visit(document).some(({ role, element }) => role === 'root' && element.name === 'policies')

/** Names of variables are told apart without regard to case, so that no finding is wrong. */
export const sameName = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase()
