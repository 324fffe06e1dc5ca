import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type Case, isBlock, readCases, writeVerdicts } from './case-file.ts'
import { compileErrors, missingTool, run, type Sources } from './mcs.ts'

// Compares the stored verdicts with those of mcs; with --write, stores the verdicts of mcs.

const usings = [
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

const mainId = 1_000_000

type Numbered = readonly (readonly [id: number, each: Case])[]

/** A class of its own for each case, with one method of this body. */
const sourcesOf = (cases: Numbered, method: (id: number, code: string) => string): Sources =>
  new Map(cases.map(([id, { code }]) => [id, classOf(id, method(id, code))]))

const classOf = (id: number, method: string): string =>
  `${usings.map((name) => `using ${name};\n`).join('')}static class Case${id} {\n${method}\n}\n`

const whole = (_: number, code: string): string =>
  isBlock(code)
    ? `static object Whole(IContext context)\n${code}`
    : `static void Whole(IContext context) { var value =\n${code}\n; }`

const print = (id: number, code: string): string =>
  `public static void Print(IContext context) { StaticType.Print(${id}, () =>\n${code}\n); }`

const isDynamic = (_: number, code: string): string =>
  `static void IsDynamic(IContext context) { StaticType.Of(() =>\n${code}\n).NoSuchMember(); }`

/** The type of each of these cases that compile. */
function typesOf(folder: string, cases: Numbered): ReadonlyMap<number, string> {
  const printing = sourcesOf(cases, print)
  const failing = compileErrors(join(folder, 'print'), printing)
  const ids = [...printing.keys()].filter((id) => !failing.has(id))
  const calls = ids.map((id) => `Case${id}.Print(null);`).join('\n')
  const main = `static class Program { static void Main() {\n${calls}\n} }`
  const output = run(
    join(folder, 'run'),
    new Map([...ids.map((id) => [id, printing.get(id)!] as const), [mainId, main]]),
  )
  const printed = output
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  const types = new Map(printed.map(([id, type]) => [Number(id), type!]))

  const objects = cases.filter(([id]) => types.get(id) === 'object')
  const notDynamic = compileErrors(join(folder, 'dynamic'), sourcesOf(objects, isDynamic))
  for (const [id] of objects) if (!notDynamic.has(id)) types.set(id, 'dynamic')
  return types
}

function verdictsOf(folder: string, cases: readonly Case[]): ReadonlyMap<Case, string> {
  const numbered = [...cases.entries()]
  const errors = compileErrors(join(folder, 'whole'), sourcesOf(numbered, whole))
  const good = numbered.filter(([id]) => !errors.has(id))
  const types = typesOf(folder, good)
  return new Map(
    numbered.map(([id, each]) => {
      const error = errors.get(id)
      return [each, error ? `error ${error}` : (types.get(id) ?? 'object')]
    }),
  )
}

function main(): number {
  const missing = missingTool()
  if (missing) {
    console.log(`skipped: ${missing}`)
    return 0
  }
  const cases = readCases()
  const folder = mkdtempSync(join(tmpdir(), 'differential-'))
  try {
    const verdicts = verdictsOf(folder, cases)
    if (process.argv.includes('--write')) writeVerdicts(verdicts)
    const wrong = cases.filter((each) => each.verdict !== verdicts.get(each))
    for (const each of wrong) {
      const place = `${relative('', each.path)}:${each.line}`
      console.log(`${place} ${each.code}: stored ${each.verdict}, mcs says ${verdicts.get(each)}`)
    }
    const agree = cases.length - wrong.length
    console.log(`${cases.length} cases, ${agree} agree, ${wrong.length} disagree`)
    return wrong.length === 0 ? 0 : 1
  } finally {
    rmSync(folder, { recursive: true })
  }
}

process.exitCode = main()
