import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { BuildFailure, Message } from 'esbuild'
import type { Finding } from '../diagnostics/diagnostic.ts'

/** Sources bundled into one file and imported. */
export interface Bundle {
  /** The exports of each source, by its path as given. */
  readonly modules: ReadonlyMap<string, Readonly<Record<string, unknown>>>
  /** The imported file; its source map stands beside it. */
  readonly file: string
}

/** What stopped sources from being loaded: findings, or an error thrown by the sources. */
export type BundleFailure =
  | { readonly findings: readonly Finding[] }
  | { readonly error: unknown; readonly file: string }

/**
 * Bundles TypeScript sources with esbuild and imports the result. Packages stay external, except
 * this one: sources get the very copy that loads them, so that there is only one.
 */
export async function bundle(
  root: string,
  paths: readonly string[],
): Promise<Bundle | BundleFailure> {
  if (paths.length === 0) return { modules: new Map(), file: '' }
  const { build } = await import('esbuild')
  const lines = paths.map((path, at) => `import * as m${at} from ${JSON.stringify(`./${path}`)}`)
  const names = paths.map((_, at) => `m${at}`)
  const cache = join(
    root,
    existsSync(join(root, 'node_modules')) ? 'node_modules/.cache' : '',
    '.apim-policy',
  )
  const result = await build({
    stdin: {
      contents: `${lines.join('\n')}\nexport default [${names.join(', ')}]\n`,
      resolveDir: root,
      sourcefile: 'apim-policy-sources.js',
    },
    absWorkingDir: root,
    outfile: join(cache, 'sources.mjs'),
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    // Ahead of the paths of a tsconfig, which may lead to this package's sources.
    external: Object.keys(ownEntries),
    sourcemap: 'external',
    sourcesContent: false,
    logLevel: 'silent',
    ignoreAnnotations: true,
  }).catch((error: unknown) => error as BuildFailure)
  if ('errors' in result && result.errors.length > 0) {
    return { findings: result.errors.map(asFinding) }
  }
  if (!('outputFiles' in result)) throw result
  const text = ownCopy(result.outputFiles.find((each) => each.path.endsWith('.mjs'))!.text)
  const map = result.outputFiles.find((each) => each.path.endsWith('.map'))!.text
  const file = await store(cache, text, map)
  try {
    const loaded = (await import(pathToFileURL(file).href)) as {
      readonly default: readonly Readonly<Record<string, unknown>>[]
    }
    return { modules: new Map(paths.map((path, at) => [path, loaded.default[at]!])), file }
  } catch (error) {
    return { error, file }
  }
}

// From its own sources the package is not found by its name, or found as an older build.
const ownEntries: Readonly<Record<string, string>> = {
  'apim-policy': import.meta.url.endsWith('.ts')
    ? new URL('../index.ts', import.meta.url).href
    : import.meta.resolve('apim-policy'),
  'apim-policy/fragments': import.meta.url.endsWith('.ts')
    ? new URL('../../fragments/index.ts', import.meta.url).href
    : import.meta.resolve('apim-policy/fragments'),
}

/** Points imports of this package at the running copy; they stand on lines of their own. */
const ownCopy = (text: string): string =>
  text.replace(
    /^((?:import\b|export\b|\}).*\bfrom )"(apim-policy(?:\/[\w-]+)?)";$/gm,
    (line, from, name) =>
      name in ownEntries ? `${from}${JSON.stringify(ownEntries[name])};` : line,
  )

const day = 24 * 60 * 60 * 1000

/** Writes the bundle under a name made from its content, and clears out those of past days. */
async function store(cache: string, text: string, map: string): Promise<string> {
  const hash = createHash('sha256').update(text).update(map).digest('hex').slice(0, 16)
  const file = join(cache, `${hash}.mjs`)
  if (existsSync(file)) return file
  await mkdir(cache, { recursive: true })
  for (const name of await readdir(cache)) {
    // The journals of deployments may stand beside.
    if (!/\.mjs(?:\.map|\.clean)?$/.test(name)) continue
    const path = join(cache, name)
    const old = await stat(path).then(
      (info) => Date.now() - info.mtimeMs > day,
      () => false,
    )
    if (old) await rm(path, { force: true })
  }
  await writeFile(`${file}.map`, map)
  await writeFile(file, text)
  return file
}

const asFinding = ({ text, location }: Message): Finding => ({
  code: 'typescript',
  severity: 'error',
  message: text.endsWith('.') ? text : `${text}.`,
  ...(location && {
    location: {
      path: location.file.split(sep).join('/'),
      line: location.line,
      column: location.column + 1,
      endLine: location.line,
      endColumn: location.column + 1 + Math.max(1, location.length),
      lineText: location.lineText,
    },
  }),
})

/** A path below the root with forward slashes, or the path itself where it lies outside. */
export function displayPath(root: string, path: string): string {
  const plain = path.startsWith('file:') ? fileURLToPath(path) : path
  const short = relative(root, plain)
  return (short.startsWith('..') ? plain : short).split(sep).join('/')
}
