import { watch } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { Option } from 'commander'
import { survives } from '../../compile/survives.ts'
import { colors } from '../../diagnostics/color.ts'
import { rules } from '../../validate/rules.ts'
import { buildProject } from '../../workspace/build.ts'
import { environment } from '../../workspace/environment.ts'
import { loadConfig, type Project } from '../../workspace/load-config.ts'
import { compare, type Differences, write } from '../../workspace/write.ts'
import type { Format } from '../../xml/read.ts'
import { hasColor, type Io } from '../io.ts'
import { type ReportFormat, report, reportOption } from '../report.ts'

interface Options {
  readonly out?: string
  readonly format?: Format
  readonly env?: string
  readonly check?: boolean
  readonly watch?: boolean
  readonly json?: boolean
  readonly report: ReportFormat
}

/** `apim-policy build`: documents to policy XML. */
export function build(program: Command, io: Io, exit: (code: number) => void): void {
  program
    .command('build')
    .description('compile the documents of the project to policy XML')
    .argument('[names...]', 'documents to build: ids, paths or source files; all without')
    .option('-o, --out <dir>', 'output folder (default: the configuration, or dist/policies)')
    .addOption(
      new Option('-f, --format <format>', 'how expressions are written').choices(['rawxml', 'xml']),
    )
    .option('-e, --env <name>', 'environment whose variables the documents get')
    .option('--check', 'write nothing; exit 1 where the output differs')
    .option('-w, --watch', 'build again on every change')
    .option('--json', 'print findings as JSON')
    .addOption(reportOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ apim-policy build\n  $ apim-policy build azure-openai --format xml\n  $ apim-policy build --check --report github\n',
    )
    .action(async (names: readonly string[], options: Options) => {
      exit(await run(io, names, options))
      if (options.watch) await rebuild(io, names, options, exit)
    })
}

async function run(io: Io, names: readonly string[], options: Options): Promise<number> {
  const project = await loadConfig(
    io.cwd,
    rules.map(({ code }) => code),
  )
  const done = progress(io, 'Building …')
  const env = environment(project.config, options.env)
  const format = options.format ?? project.config.format ?? 'rawxml'
  const result = await buildProject(project, { env, format, names }).finally(done)
  report(io, result.findings, options.json ? 'json' : options.report, io.err)
  if (result.hasErrors) return 1
  const folder = outputFolder(project, options)
  const outputs = result.compiled.map(({ path, xml }) => ({ path, text: xml }))
  const partial = names.length > 0
  const differences = await compare(folder.path, outputs, { partial })
  if (options.check) return checked(io, folder.name, differences)
  for (const compiled of result.compiled) {
    const isNew = differences.changed.some(({ path }) => path === compiled.path)
    if (isNew && !survives(compiled)) throw new Error(`${compiled.path} does not read back.`)
  }
  await write(folder.path, outputs, differences, { partial })
  summarize(io, folder.name, outputs.length, differences)
  return 0
}

function outputFolder(project: Project, { out }: Options): { path: string; name: string } {
  const name = out ?? project.config.out ?? 'dist/policies'
  return { path: out ? name : join(project.root, name), name }
}

function checked(io: Io, folder: string, { changed, stale }: Differences): number {
  if (changed.length + stale.length === 0) return 0
  const { red } = colors(hasColor(io))
  for (const { path } of changed) io.err(`${red('✘')} ${folder}/${path} is out of date.\n`)
  for (const path of stale) io.err(`${red('✘')} ${folder}/${path} belongs to no document.\n`)
  io.err('  Run `apim-policy build` and commit the result.\n')
  return 1
}

function summarize(io: Io, folder: string, count: number, { changed, stale }: Differences): void {
  const { green } = colors(hasColor(io))
  for (const { path } of changed) io.err(`  ${folder}/${path}\n`)
  for (const path of stale) io.err(`  ${folder}/${path} removed\n`)
  const documents = count === 1 ? '1 document' : `${count} documents`
  io.err(`${green('✔')} ${documents} in ${folder}, ${changed.length} changed\n`)
}

/** A line that says what takes so long, on a terminal only; the function returned removes it. */
function progress(io: Io, text: string): () => void {
  if (!io.isTTY) return () => {}
  io.err(text)
  return () => io.err('\r\u001b[K')
}

/** Builds again on every change until the signal ends it. */
async function rebuild(
  io: Io,
  names: readonly string[],
  options: Options,
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
        await run(io, names, options).then(exit, (error: Error) => io.err(`✘ ${error.message}\n`))
      })
    }, 50)
  }
  const watcher = watch(join(root, config.sources ?? 'policies-src'), { recursive: true }, again)
  await new Promise<void>((resolve) => io.signal?.addEventListener('abort', () => resolve()))
  watcher.close()
  clearTimeout(timer)
  await running
}
