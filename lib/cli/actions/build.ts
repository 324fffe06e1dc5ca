import { watch } from 'node:fs'
import { join } from 'node:path'
import type { CompiledDocument } from '../../compile/compile.ts'
import { colors } from '../../diagnostics/color.ts'
import { rules } from '../../validate/rules.ts'
import { buildProject } from '../../workspace/build.ts'
import { environment } from '../../workspace/environment.ts'
import { loadConfig, type Project } from '../../workspace/load-config.ts'
import { compare, type Differences, write } from '../../workspace/write.ts'
import type { Format } from '../../xml/read.ts'
import { hasColor, type Io } from '../io.ts'
import { type ReportFormat, report } from '../report.ts'
import { version } from '../version.ts'

/** The options of `apim-policy build`. */
export interface BuildOptions {
  readonly out?: string
  readonly format?: Format
  readonly env?: string
  readonly check?: boolean
  readonly watch?: boolean
  readonly json?: boolean
  readonly report: ReportFormat
}

/** Builds once, reports, and returns the exit code. */
export async function runBuild(
  io: Io,
  names: readonly string[],
  options: BuildOptions,
): Promise<number> {
  const project = await loadConfig(
    io.cwd,
    rules.map(({ code }) => code),
  )
  const done = progress(io, 'Building …')
  const env = environment(project.config, options.env)
  const format = options.format ?? project.config.format ?? 'rawxml'
  const result = await buildProject(project, {
    env,
    format,
    names,
    ...(!options.check && { version: version() }),
  }).finally(done)
  report(io, result.findings, options.json ? 'json' : options.report, io.err)
  if (result.hasErrors) return 1
  const folder = outputFolder(project, options)
  const partial = names.length > 0
  const documents = result.compiled.map(({ path, xml }) => ({ path, text: xml }))
  // Names choose documents: what belongs to the whole project stays as it is.
  const outputs = partial ? documents : [...documents, ...result.resourceFiles]
  const differences = compare(folder.path, outputs, { partial })
  if (options.check) return checked(io, folder.name, differences)
  await prove(result.compiled, differences)
  await write(folder.path, outputs, differences, { partial })
  summarize(io, folder.name, counted(documents.length, outputs.length), differences)
  return 0
}

/** Reads what is about to be written back: a document that changes on the way is our mistake. */
async function prove(
  compiled: readonly CompiledDocument[],
  { changed }: Differences,
): Promise<void> {
  if (changed.length === 0) return
  const { survives } = await import('../../compile/survives.ts')
  const paths = new Set(changed.map(({ path }) => path))
  const lost = compiled.find((each) => paths.has(each.path) && !survives(each))
  if (lost) throw new Error(`${lost.path} does not read back as what it was printed from.`)
}

function outputFolder(project: Project, { out }: BuildOptions): { path: string; name: string } {
  const name = out ?? project.config.out ?? 'dist/policies'
  return { path: out ? name : join(project.root, name), name }
}

function checked(io: Io, folder: string, { changed, stale }: Differences): number {
  if (changed.length + stale.length === 0) return 0
  const { red } = colors(hasColor(io))
  for (const { path } of changed) io.err(`${red('✘')} ${folder}/${path} is out of date.\n`)
  for (const path of stale)
    io.err(`${red('✘')} ${folder}/${path} belongs to nothing in the sources.\n`)
  io.err('  Run `apim-policy build` and commit the result.\n')
  return 1
}

/** `2 documents`, or `2 documents and 3 resources`: the manifest is neither. */
function counted(documents: number, outputs: number): string {
  const some = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
  const resources = outputs - documents - 1
  if (resources < 0) return some(documents, 'document')
  return `${some(documents, 'document')} and ${some(resources, 'resource')}`
}

function summarize(io: Io, folder: string, what: string, { changed, stale }: Differences): void {
  const { green } = colors(hasColor(io))
  for (const { path } of changed) io.err(`  ${folder}/${path}\n`)
  for (const path of stale) io.err(`  ${folder}/${path} removed\n`)
  io.err(`${green('✔')} ${what} in ${folder}, ${changed.length} changed\n`)
}

/** A line that says what takes so long, on a terminal only; the function returned removes it. */
function progress(io: Io, text: string): () => void {
  if (!io.isTTY) return () => {}
  io.err(text)
  return () => io.err('\r\u001b[K')
}

/** Builds again on every change until the signal ends it. */
export async function watchBuild(
  io: Io,
  names: readonly string[],
  options: BuildOptions,
  exit: (code: number) => void,
): Promise<void> {
  const { root, config } = await loadConfig(
    io.cwd,
    rules.map(({ code }) => code),
  )
  io.err('Watching for changes; Ctrl-C ends it.\n')
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const again = (): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(async () => {
        await runBuild(io, names, options).then(exit, (error: Error) =>
          io.err(`✘ ${error.message}\n`),
        )
      })
    }, 50)
  }
  const watcher = watch(join(root, config.sources ?? 'policies-src'), { recursive: true }, again)
  await new Promise<void>((resolve) => io.signal?.addEventListener('abort', () => resolve()))
  watcher.close()
  clearTimeout(timer)
  await running
}
