import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Case, isBlock } from './case-file.ts'
import { compileErrors, run, type Sources, usings } from './mcs.ts'

const mainId = 1_000_000

type Numbered = readonly (readonly [id: number, each: Case])[]

/** A class of its own for each case, with one method of this body. */
const sourcesOf = (cases: Numbered, method: (id: number, code: string) => string): Sources =>
  new Map(cases.map(([id, { code }]) => [id, classOf(id, method(id, code))]))

const classOf = (id: number, method: string): string =>
  `${usings}static class Case${id} {\n${method}\n}\n`

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

/** What mcs says of each case: the type, or the first error. */
export function judge(cases: readonly Case[]): ReadonlyMap<Case, string> {
  const folder = mkdtempSync(join(tmpdir(), 'differential-'))
  try {
    return verdictsOf(folder, cases)
  } finally {
    rmSync(folder, { recursive: true })
  }
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
