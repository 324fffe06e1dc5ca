import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Code } from '../../../lib/xml/node.ts'
import { run as runProgram, usings } from '../../csharp/differential/mcs.ts'
import type { CallJson, ContextJson } from './context-json.ts'

/** The C# of an expression. */
export type Expression = Pick<Code, 'code' | 'form'>

/** A value: a text, or an expression. */
type Value = string | Expression

/** An element of a document, or a text in one. */
export type Step =
  | {
      readonly name: string
      readonly attributes: Readonly<Record<string, Value>>
      readonly children: readonly Step[]
    }
  | { readonly text: Value }

/** An expression or a document, and what it is executed for. */
export type Job =
  | { readonly expression: Expression; readonly given: ContextJson }
  | { readonly sections: Readonly<Record<string, readonly Step[]>>; readonly given: CallJson }

const local = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

const files = [
  local('../../csharp/differential/stub.cs'),
  ...['extensions', 'fixed', 'messages', 'context', 'policies', 'program'].map((name) =>
    local(`./${name}.cs`),
  ),
]

/** Of the two types with this name, policy expressions know one. */
const prelude = `${usings}using Formatting = Newtonsoft.Json.Formatting;\n`

const mainId = 1_000_000

/** What each job gives, by one program. */
export function runJobs(jobs: readonly Job[]): readonly unknown[] {
  const expressions: string[] = []
  const numberOf = ({ form, code }: Expression): number => {
    const body = form === 'block' ? code : `return (object)(\n${code}\n);`
    const known = expressions.indexOf(body)
    return known < 0 ? expressions.push(body) - 1 : known
  }
  const numbered = jobs.map(({ given, ...code }) => ({
    ...JSON.parse(JSON.stringify(code, (_, each) => (isExpression(each) ? numberOf(each) : each))),
    given,
  }))
  const folder = mkdtempSync(join(tmpdir(), 'execution-'))
  try {
    const [input, output] = [join(folder, 'jobs.json'), join(folder, 'results.json')]
    writeFileSync(input, JSON.stringify(numbered))
    runProgram(folder, sourcesOf(expressions), { files, args: [input, output] })
    return JSON.parse(readFileSync(output, 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const isExpression = (value: unknown): value is Expression =>
  typeof value === 'object' && value !== null && 'code' in value && 'form' in value

function sourcesOf(expressions: readonly string[]): ReadonlyMap<number, string> {
  const names = expressions.map((_, id) => `Case${id}.Run`).join(', ')
  const call = `Executor.Run(args, new Func<IContext, object>[] { ${names} });`
  const main = `static class Program { static void Main(string[] args) { ${call} } }`
  return new Map([
    ...expressions.map((body, id) => [id, classOf(id, body)] as const),
    [mainId, usings + main],
  ])
}

const classOf = (id: number, body: string): string =>
  `${prelude}static class Case${id} { public static object Run(IContext context) {\n${fixed(body)}\n} }\n`

/** C# in which the clock and chance give the same in every run. */
const fixed = (body: string): string =>
  body
    .replace(/\bDateTime(Offset)?\s*\.\s*(?:Utc)?Now\b/g, (_, offset) =>
      offset ? 'new DateTimeOffset(Fixed.Now(context))' : 'Fixed.Now(context)',
    )
    .replace(/\bGuid\s*\.\s*NewGuid\b/g, 'Fixed.NewGuid')
    .replace(/\bnew\s+(?:System\.)?Random\b/g, 'new FixedRandom')
