import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import type { PolicyDocument } from '../document/document.ts'
import type { TargetScope } from '../document/target.ts'
import { visit } from '../document/visit.ts'
import type { Gateway } from '../policies/definition.ts'
import { defaultApiVersion } from '../resources/api-version.ts'
import type { ResourceProblem } from '../resources/problem.ts'
import type { Resource } from '../resources/resource.ts'
import type { XmlNode, XmlProblem } from '../xml/node.ts'
import type { ResourceReference } from '../xml/resource-reference.ts'
import type { ProjectContext, ProjectRule, Report, Rule } from './rule.ts'
import { definedValues } from './value.ts'

/** How findings of a rule count; `off` drops them. */
export type RuleSetting = Severity | 'off'

export interface ValidateOptions {
  readonly rules: readonly (Rule | ProjectRule)[]
  /** By rule code: another severity than the rule's own. */
  readonly settings?: Readonly<Record<string, RuleSetting>>
  readonly gateway?: Gateway
  /** For text without a target: the scope it is meant for. */
  readonly scope?: TargetScope
  /** Fragments that exist in the service without being among the documents. */
  readonly externalFragments?: readonly string[]
  /** The resources that belong to the documents. */
  readonly resources?: readonly Resource[]
  /** Resources that exist in the service without being among these. */
  readonly externals?: readonly ResourceReference[]
  /** What `checkResources` found. */
  readonly resourceProblems?: ReadonlyMap<Resource, readonly ResourceProblem[]>
  /** The version of the management API. */
  readonly apiVersion?: string
}

/** Where to read on when neither the policy nor the rule has a page of its own. */
const generalPage = 'https://learn.microsoft.com/azure/api-management/api-management-howto-policies'

/** Checks documents one by one and together. */
export function validate(
  documents: readonly PolicyDocument[],
  options: ValidateOptions,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const active = options.rules.flatMap((rule) => {
    const report = reporter(rule, options, diagnostics)
    return report ? [{ rule, report }] : []
  })
  const { gateway } = options
  for (const document of documents) {
    const scope = document.target?.scope ?? options.scope
    const visits = visit(document)
    const values = definedValues(visits)
    const found = problems(document.nodes)
    for (const { rule, report } of active) {
      if (!('check' in rule)) continue
      rule.check({ document, visits, values, problems: found, scope, gateway, report })
    }
  }
  for (const { rule, report } of active) {
    if ('checkProject' in rule) rule.checkProject({ ...projectContext(documents, options), report })
  }
  return diagnostics
}

const projectContext = (
  documents: readonly PolicyDocument[],
  options: ValidateOptions,
): Omit<ProjectContext, 'report'> => ({
  documents,
  externalFragments: options.externalFragments ?? [],
  resources: options.resources ?? [],
  externals: options.externals ?? [],
  resourceProblems: options.resourceProblems ?? new Map(),
  apiVersion: options.apiVersion ?? defaultApiVersion,
  gateway: options.gateway,
})

function problems(nodes: readonly XmlNode[], found: XmlProblem[] = []): readonly XmlProblem[] {
  for (const node of nodes) {
    if (node.kind === 'problem') found.push(node)
    else if (node.kind === 'element') problems(node.children, found)
  }
  return found
}

/** Reports in a rule's name; undefined where the rule is off. */
function reporter(
  rule: Rule | ProjectRule,
  { settings }: ValidateOptions,
  diagnostics: Diagnostic[],
): Report | undefined {
  const setting = settings?.[rule.code]
  if (setting === 'off') return undefined
  return (
    origin,
    message,
    { hint, docs = rule.docs ?? generalPage, severity = rule.severity } = {},
  ) => {
    diagnostics.push({
      code: rule.code,
      severity: setting ?? severity,
      message,
      ...(hint && { hint }),
      docs,
      origin,
    })
  }
}
