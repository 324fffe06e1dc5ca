import { readdir, readFile, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { sortFindings } from '../../diagnostics/sort-findings.ts'
import { readDocument } from '../../document/read-document.ts'
import { type TargetScope, targetAt } from '../../document/target.ts'
import type { Gateway } from '../../policies/definition.ts'
import { rules } from '../../validate/rules.ts'
import { validate as check } from '../../validate/validate.ts'
import { show } from '../../workspace/build.ts'
import { loadConfig } from '../../workspace/load-config.ts'
import { locator } from '../../workspace/locate.ts'
import { suppress } from '../../workspace/suppress.ts'
import { UserError } from '../../workspace/user-error.ts'
import type { Io } from '../io.ts'
import { type ReportFormat, report } from '../report.ts'

/** The options of `apim-policy validate`. */
export interface ValidateOptions {
  readonly scope?: TargetScope
  readonly gateway?: Gateway
  readonly json?: boolean
  readonly report: ReportFormat
}

/** Checks files, reports, and returns the exit code. */
export async function runValidate(
  io: Io,
  paths: readonly string[],
  options: ValidateOptions,
): Promise<number> {
  const { root, config } = await loadConfig(
    io.cwd,
    rules.map(({ code }) => code),
  )
  const files = (await Promise.all(paths.map((path) => filesAt(io, path)))).flat()
  const texts = await Promise.all(files.map(({ name, path }) => load(io, name, path)))
  const documents = files.map(({ name, below }, index) => {
    const target = below === undefined ? undefined : targetAt(below)
    return readDocument({ path: name, text: texts[index]! }, target ? { target } : {})
  })
  const gateway = options.gateway ?? config.gateway
  const diagnostics = check(documents, {
    rules: rules.filter((rule) => !('wholeProject' in rule)),
    ...(config.rules && { settings: config.rules }),
    ...(gateway && { gateway }),
    ...(options.scope && { scope: options.scope }),
  })
  const findings = suppress(root, sortFindings(show(diagnostics, locator(io.cwd, ''))))
  report(io, findings, options.json ? 'json' : options.report, io.out)
  const isWrong = findings.some(
    (each) => each.severity === 'error' && each.suppressed === undefined,
  )
  if (findings.length === 0)
    io.err(`✔ ${files.length === 1 ? '1 file' : `${files.length} files`}, no findings\n`)
  return isWrong ? 1 : 0
}

interface File {
  /** As findings show it. */
  readonly name: string
  readonly path: string
  /** The path below the folder that was named, which may say what the document is for. */
  readonly below?: string
}

async function filesAt(io: Io, name: string): Promise<readonly File[]> {
  if (name === '-') return [{ name: 'stdin', path: '-' }]
  const path = isAbsolute(name) ? name : join(io.cwd, name)
  const info = await stat(path).catch((error: Error) => {
    throw new UserError(`${name} cannot be read: ${error.message}.`, { cause: error })
  })
  if (!info.isDirectory()) return [{ name, path }]
  const found = await readdir(path, { recursive: true, withFileTypes: true })
  const inside = found
    .filter((entry) => entry.isFile() && entry.name.endsWith('.xml'))
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  if (inside.length === 0) throw new UserError(`There is no .xml file in ${name}.`)
  return inside.map((below) => ({ name: join(name, below), path: join(path, below), below }))
}

const load = (io: Io, name: string, path: string): Promise<string> =>
  path === '-'
    ? io.stdin()
    : readFile(path, 'utf8').catch((error: Error) => {
        throw new UserError(`${name} cannot be read: ${error.message}.`, { cause: error })
      })
