import type { Severity } from '../diagnostics/diagnostic.ts'
import type { Origin } from '../diagnostics/source.ts'
import type { PolicyDocument } from '../document/document.ts'
import type { TargetScope } from '../document/target.ts'
import type { Visit } from '../document/visit.ts'
import type { Gateway } from '../policies/definition.ts'
import type { ResourceProblem } from '../resources/problem.ts'
import type { Resource } from '../resources/resource.ts'
import type { XmlElement, XmlProblem } from '../xml/node.ts'
import type { ResourceReference } from '../xml/resource-reference.ts'
import type { DefinedValue } from './value.ts'

/** What a rule says about a place; the severity defaults to the rule's. */
export type Report = (
  origin: Origin,
  message: string,
  details?: { readonly hint?: string; readonly docs?: string; readonly severity?: Severity },
) => void

/** One document and what is known about its surroundings. */
export interface RuleContext {
  readonly document: PolicyDocument
  /** Every element of the document, in the order of the text. */
  readonly visits: readonly Visit[]
  /** Every value that a definition speaks of, in the order of the text. */
  readonly values: readonly DefinedValue[]
  /** What reading and building could not make sense of. */
  readonly problems: readonly XmlProblem[]
  /** Absent where the text does not tell and nobody said. */
  readonly scope: TargetScope | undefined
  /** The kind of gateway the document is for, where the configuration names one. */
  readonly gateway: Gateway | undefined
  readonly report: Report
}

/** A rule over one document. Its code is its file's name. */
export interface Rule {
  readonly code: string
  readonly severity: Severity
  /** One sentence: what the rule demands. */
  readonly summary: string
  /** The page that states it. */
  readonly docs?: string
  readonly check: (context: RuleContext) => void
}

/** All documents of a project. */
export interface ProjectContext {
  readonly documents: readonly PolicyDocument[]
  /** Fragments that exist in the service without being in the project. */
  readonly externalFragments: readonly string[]
  /** The project's resources, each once. */
  readonly resources: readonly Resource[]
  /** Resources that exist in the service without being in the project. */
  readonly externals: readonly ResourceReference[]
  /** What the checks of options found. */
  readonly resourceProblems: ReadonlyMap<Resource, readonly ResourceProblem[]>
  /** The version of the management API that the project is for. */
  readonly apiVersion: string
  /** The kind of gateway the project is for, where the configuration names one. */
  readonly gateway: Gateway | undefined
  readonly report: Report
}

/** A rule over the whole project. Its code is its file's name. */
export interface ProjectRule extends Omit<Rule, 'check'> {
  /** Set where it says something of whole projects only, not of single files. */
  readonly wholeProject?: true
  readonly checkProject: (context: ProjectContext) => void
}

/** Where findings about an element as such point: its name in text, its builder's call in code. */
export const at = (element: XmlElement): Origin => element.nameSpan ?? element.origin

/** An element as messages name it. */
export const tag = (element: XmlElement): string => `<${element.name}>`
