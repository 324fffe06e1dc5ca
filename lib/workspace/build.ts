import { type CompiledDocument, compile } from '../compile/compile.ts'
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts'
import { didYouMean } from '../diagnostics/did-you-mean.ts'
import { sortFindings } from '../diagnostics/sort-findings.ts'
import { targetPath } from '../document/target.ts'
import { defaultApiVersion } from '../resources/api-version.ts'
import { checkResources } from '../resources/check-resources.ts'
import type { ProjectResources } from '../resources/project-resources.ts'
import { rules } from '../validate/rules.ts'
import { validate } from '../validate/validate.ts'
import type { Format } from '../xml/read.ts'
import { cleanMark } from './clean-mark.ts'
import type { Env } from './config.ts'
import { environmentResources } from './environment-resources.ts'
import { loadWorkspace, type SourceDocument, type Workspace } from './load.ts'
import type { Project } from './load-config.ts'
import type { Locator } from './locate.ts'
import { resourceOutputs } from './resource-outputs.ts'
import { suppress } from './suppress.ts'
import { UserError } from './user-error.ts'
import type { Output } from './write.ts'

export interface BuildOptions {
  readonly env: Env
  readonly format: Format
  /** Documents to build, by path, id or source file; none means all. */
  readonly names?: readonly string[]
  /** Identifies the rules for the next build, which skips what this one found clean. */
  readonly version?: string
}

export interface BuildResult {
  /** Sorted; suppressed ones included. */
  readonly findings: readonly Finding[]
  readonly hasErrors: boolean
  /** Empty where there are errors. */
  readonly compiled: readonly CompiledDocument[]
  /** The bodies of resources, and the manifest; empty where there are errors or no resources. */
  readonly resourceFiles: readonly Output[]
  /** What was loaded: resources as they are in the environment, and where things were written. */
  readonly resources: ProjectResources
  readonly locator: Locator
}

/** Loads, checks and compiles a project; writes nothing. */
export async function buildProject(project: Project, options: BuildOptions): Promise<BuildResult> {
  const { config, root } = project
  const workspace = await loadWorkspace(project, options.env)
  const { findings, locator } = workspace
  const resources = environmentResources(workspace.resources, config, options.env)
  const loaded: Loaded = { ...workspace, resources }
  const selected = select(loaded.documents, options.names ?? [])
  const compiled = compileAll(selected, options.format)
  const settings = settingsOf(project, options)
  const mark = cleanMark(workspace.bundleFile, compiled, [config, options])
  const mayTrust = options.version !== undefined && findings.length === 0
  const outputs = (): readonly Output[] => resourceOutputs(loaded, settings.apiVersion)
  if (mayTrust && mark.isSet) {
    return { findings, hasErrors: false, compiled, resourceFiles: outputs(), resources, locator }
  }
  const diagnostics = await check(settings, loaded, selected)
  const all = suppress(root, [...findings, ...show(diagnostics, locator)])
  if (mayTrust && all.length === 0) mark.set()
  const hasErrors = all.some((each) => each.severity === 'error' && each.suppressed === undefined)
  return {
    findings: sortFindings(all),
    hasErrors,
    compiled: hasErrors ? [] : compiled,
    resourceFiles: hasErrors ? [] : outputs(),
    resources,
    locator,
  }
}

type Loaded = Pick<Workspace, 'documents' | 'resources'>

const compileAll = (
  documents: readonly SourceDocument[],
  format: Format,
): readonly CompiledDocument[] =>
  documents
    .map(({ document }) => compile(document, { format }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))

/** What the rules need to know of the configuration. */
const settingsOf = ({ config }: Project, { env }: BuildOptions) => {
  const own = config.environments?.[env.name]
  const gateway = own?.gateway ?? config.gateway
  return {
    ...(config.rules && { settings: config.rules }),
    ...(gateway && { gateway }),
    externalFragments: config.externalFragments ?? [],
    apiVersion: own?.apiVersion ?? config.apiVersion ?? defaultApiVersion,
  }
}

/** Asks the rules: those over one document about the selected, those over the project about all. */
async function check(
  settings: ReturnType<typeof settingsOf>,
  { documents, resources }: Loaded,
  selected: readonly SourceDocument[],
): Promise<readonly Diagnostic[]> {
  const documentRules = rules.filter((rule) => 'check' in rule)
  const projectRules = rules.filter((rule) => 'checkProject' in rule)
  const resourceProblems = await checkResources(resources.resources)
  return [
    ...validate(only(selected), { ...settings, rules: documentRules }),
    ...validate(only(documents), {
      ...settings,
      ...resources,
      resourceProblems,
      rules: projectRules,
    }),
  ]
}

const only = (all: readonly SourceDocument[]) => all.map(({ document }) => document)

/** Diagnostics with their places looked up. */
export const show = (diagnostics: readonly Diagnostic[], locator: Locator): readonly Finding[] =>
  diagnostics.map(({ origin, ...rest }) => {
    const location = locator.locate(origin)
    return { ...rest, ...(location && { location }) }
  })

function select(
  documents: readonly SourceDocument[],
  names: readonly string[],
): readonly SourceDocument[] {
  if (names.length === 0) return documents
  const chosen = names.flatMap((name) => {
    const found = documents.filter((each) => namesOf(each).includes(name.replace(/^\.\//, '')))
    if (found.length > 0) return found
    const near = didYouMean(name, documents.flatMap(namesOf))
    throw new UserError(`No document is called \`${name}\`.`, {
      hint: near ? `Did you mean \`${near}\`?` : `There are ${documents.map(pathOf).join(', ')}.`,
    })
  })
  return documents.filter((each) => chosen.includes(each))
}

const pathOf = ({ document }: SourceDocument): string =>
  document.target ? targetPath(document.target) : ''

function namesOf(each: SourceDocument): readonly string[] {
  const path = pathOf(each)
  const plain = path.replace(/\.xml$/, '')
  return [path, plain, plain.slice(plain.lastIndexOf('/') + 1), each.source]
}
