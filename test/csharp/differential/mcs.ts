import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const newtonsoft = '/usr/lib/cli/Newtonsoft.Json-5.0/Newtonsoft.Json.dll'
const helpers = ['stub.cs', 'stub-extensions.cs', 'format-type.cs'].map((name) =>
  fileURLToPath(new URL(`./${name}`, import.meta.url)),
)
const references = ['System.Xml', 'System.Xml.Linq', 'Microsoft.CSharp', newtonsoft]

/** What policy expressions may name without its namespace. */
export const usings: string = [
  'System',
  'System.Collections.Generic',
  'System.Linq',
  'System.Text',
  'System.Text.RegularExpressions',
  'System.Security.Cryptography',
  'System.Security.Cryptography.X509Certificates',
  'System.Xml',
  'System.Xml.Linq',
  'System.Net',
  'System.IO',
  'Newtonsoft.Json',
  'Newtonsoft.Json.Linq',
  'ApimPolicy',
]
  .map((name) => `using ${name};\n`)
  .join('')

/** C# source texts by the number of their case. */
export type Sources = ReadonlyMap<number, string>

/** Why nothing can be compiled on this machine, if so. */
export function missingTool(): string | undefined {
  const missing = ['mcs', 'mono'].find((tool) => spawnSync(tool, ['--version']).error)
  if (missing) return `${missing} is not installed`
  return existsSync(newtonsoft) ? undefined : `${newtonsoft} does not exist`
}

/**
 * The first error of each source that does not compile, by number. One source is one file, so that
 * errors name their case. mcs stops after syntax errors, and after semantic errors it leaves out
 * some checks: so compile again without the bad sources until all the others are good.
 */
export function compileErrors(folder: string, sources: Sources): ReadonlyMap<number, string> {
  const errors = new Map<number, string>()
  for (;;) {
    const good = new Map([...sources].filter(([id]) => !errors.has(id)))
    const found = compile(folder, good, ['-target:library'])
    if (found.size === 0) return errors
    for (const [id, error] of found) errors.set(id, error.slice(0, error.indexOf(':')))
  }
}

interface Program {
  /** The paths of C# files that the sources use. */
  readonly files?: readonly string[]
  /** What the program is called with. */
  readonly args?: readonly string[]
}

/** What a program of these sources prints, of which all compile. */
export function run(
  folder: string,
  sources: Sources,
  { files = helpers, args = [] }: Program = {},
): string {
  const [error] = compile(folder, sources, ['-target:exe'], files)
  if (error) throw new Error(`mcs finds ${error[1]} in:\n${sources.get(error[0])}`)
  const env = { ...process.env, MONO_PATH: join(newtonsoft, '..'), TZ: 'UTC', LC_ALL: 'C.UTF-8' }
  const { stdout, stderr, status } = spawnSync('mono', [join(folder, 'out'), ...args], {
    encoding: 'utf8',
    env,
    maxBuffer: 64 * 1024 * 1024,
  })
  if (status !== 0) throw new Error(`mono fails: ${stderr.slice(0, 1000)}`)
  return stdout
}

function compile(
  folder: string,
  sources: Sources,
  options: readonly string[],
  files: readonly string[] = helpers,
): ReadonlyMap<number, string> {
  mkdirSync(folder, { recursive: true })
  const paths = [...sources].map(([id, text]) => {
    const path = join(folder, `${id}.cs`)
    writeFileSync(path, text)
    return path
  })
  const list = join(folder, 'files.rsp')
  writeFileSync(list, [...files, ...paths].map((path) => `"${path}"`).join('\n'))
  const { stdout, stderr } = spawnSync(
    'mcs',
    [
      '-langversion:7',
      '-warn:0',
      ...options,
      ...references.map((name) => `-r:${name}`),
      `-out:${join(folder, 'out')}`,
      `@${list}`,
    ],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  )
  return firstErrors(stdout + stderr)
}

/** The first error of each source: its code, a colon and the message. */
function firstErrors(output: string): ReadonlyMap<number, string> {
  const errors = new Map<number, string>()
  const lines = output.matchAll(/^(?:.*\/(\d+)\.cs\(.*?\): |.*\.cs\(.*?\): )?error (CS\d+.*)/gm)
  for (const [line, id, error] of lines) {
    if (id === undefined) throw new Error(`mcs fails: ${line}`)
    if (!errors.has(Number(id))) errors.set(Number(id), error!)
  }
  return errors
}
