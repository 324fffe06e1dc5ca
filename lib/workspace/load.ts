import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import type { Finding } from '../diagnostics/diagnostic.ts'
import { isDocument, type PolicyDocument } from '../document/document.ts'
import { readDocument } from '../document/read-document.ts'
import { targetAt } from '../document/target.ts'
import { type ProjectResources, projectResources } from '../resources/project-resources.ts'
import { isReference } from '../xml/resource-reference.ts'
import { bundle } from './bundle.ts'
import type { Env } from './config.ts'
import type { Project } from './load-config.ts'
import { type Locator, locator } from './locate.ts'
import { UserError } from './user-error.ts'

/** The documents of a project, and what kept others from being loaded. */
export interface Workspace {
  readonly documents: readonly SourceDocument[]
  /** The resources that sources export or documents were given, and those they count on. */
  readonly resources: ProjectResources
  readonly findings: readonly Finding[]
  readonly locator: Locator
  /** The bundled TypeScript sources; empty where there are none or they could not be loaded. */
  readonly bundleFile: string
}

/** A document and the source file it comes from, below the root with forward slashes. */
export interface SourceDocument {
  readonly document: PolicyDocument
  readonly source: string
}

/** Loads every document below the project's sources: `.ts` by one bundle, `.xml` by its path. */
export async function loadWorkspace(project: Project, env: Env): Promise<Workspace> {
  const { root, config } = project
  const folder = config.sources ?? 'policies-src'
  const paths = await listSources(root, folder)
  const xml = await Promise.all(
    paths.filter((path) => path.endsWith('.xml')).map((path) => readXml(root, folder, path)),
  )
  const loaded = await bundle(
    root,
    paths.filter((path) => path.endsWith('.ts')),
  )
  const findings = xml.flatMap((each) => ('code' in each ? [each] : []))
  const fromXml = xml.flatMap((each) => ('code' in each ? [] : [each]))
  const failed = { documents: fromXml, resources: projectResources([], []), bundleFile: '' }
  if ('findings' in loaded) {
    const all = [...findings, ...loaded.findings]
    return { ...failed, findings: all, locator: locator(root, '') }
  }
  const places = locator(root, loaded.file)
  if ('error' in loaded) {
    const thrown = sourceThrew(loaded.error, undefined, places)
    return { ...failed, findings: [...findings, thrown], locator: places }
  }
  const fromCode = [...loaded.modules].map(([source, exports]) =>
    exportsOf(source, exports, env, places),
  )
  const documents = [...fromXml, ...fromCode.flatMap((each) => each.documents)]
  return {
    documents,
    resources: projectResources(
      fromCode.flatMap((each) => each.others),
      documents.map(({ document }) => document),
    ),
    findings: [...findings, ...fromCode.flatMap((each) => each.findings)],
    locator: places,
    bundleFile: loaded.file,
  }
}

async function listSources(root: string, folder: string): Promise<readonly string[]> {
  const found = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UserError(
        error.code === 'ENOENT'
          ? `There is no folder ${folder} here.`
          : `The folder ${folder} cannot be read: ${error.message}.`,
        { hint: 'Run `apim-policy init` for a new project, or name the folder as `sources`.' },
      )
    },
  )
  return found
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join('/'),
    )
    .filter((path) => !path.includes('/node_modules/'))
    .filter((path) => path.endsWith('.xml') || (path.endsWith('.ts') && !notSource.test(path)))
    .sort()
}

const notSource = /\.(?:d|test|spec)\.ts$/

async function readXml(
  root: string,
  folder: string,
  path: string,
): Promise<SourceDocument | Finding> {
  const target = targetAt(path.slice(folder.replace(/\/+$/, '').length + 1))
  const text = await readFile(join(root, path), 'utf8').catch((error: Error) => error)
  if (typeof text !== 'string') return wholeFile('unreadable', path, `${text.message}.`)
  if (target) return { document: readDocument({ path, text }, { target }), source: path }
  return wholeFile(
    'unplaced-document',
    path,
    'The path does not say what the document belongs to.',
    'Name it global.xml, products/<id>.xml, apis/<id>.xml, apis/<id>/operations/<id>.xml, fragments/<id>.xml …',
  )
}

interface Loaded {
  readonly documents: readonly SourceDocument[]
  /** What else is exported: among it may be resources. */
  readonly others: readonly unknown[]
  readonly findings: readonly Finding[]
}

/** A default export is documents and resources, or makes them; others may be anything. */
function exportsOf(
  source: string,
  exports: Readonly<Record<string, unknown>>,
  env: Env,
  places: Locator,
): Loaded {
  const { default: exported, ...others } = exports
  const named = Object.values(others)
  if (exported === undefined) return { documents: [], others: named, findings: [] }
  try {
    const made = typeof exported === 'function' ? exported(env) : exported
    const all: readonly unknown[] = Array.isArray(made) ? made : [made]
    const wrong = all.filter((each) => !isDocument(each) && !isReference(each))
    return {
      documents: all.filter(isDocument).map((document) => ({ document, source })),
      others: [...all, ...named],
      findings: wrong.map((each) => wrongExport(source, each)),
    }
  } catch (error) {
    return { documents: [], others: named, findings: [sourceThrew(error, source, places)] }
  }
}

const wrongExport = (source: string, value: unknown): Finding =>
  wholeFile(
    'default-export',
    source,
    `The default export is ${describe(value)}, not a document.`,
    value instanceof Promise
      ? 'Documents are made without waiting: read what you need at the top of the file.'
      : 'Export what `apiPolicy`, `productPolicy`, `fragment` … return, or a list of them.',
  )

function describe(value: unknown): string {
  if (value === null) return 'null'
  if (value instanceof Promise) return 'a promise'
  if (typeof value === 'object' && 'kind' in value && value.kind === 'element') return 'a policy'
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

function sourceThrew(error: unknown, source: string | undefined, places: Locator): Finding {
  const location = places.locateError(error)
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return {
    code: 'source-threw',
    severity: 'error',
    message: `Loading the sources failed: ${text.replace(/\.?$/, '.')}`,
    ...(location ? { location } : source && { location: fileStart(source) }),
  }
}

const wholeFile = (code: string, path: string, message: string, hint?: string): Finding => ({
  code,
  severity: 'error',
  message,
  ...(hint && { hint }),
  location: fileStart(path),
})

const fileStart = (path: string) => ({
  path,
  line: 1,
  column: 1,
  endLine: 1,
  endColumn: 1,
  lineText: '',
})
