import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { check } from '../lib/csharp/check/check.ts'
import { readDocument as readText } from '../lib/document/read-document.ts'
import { visit } from '../lib/document/visit.ts'
import { checkedCodes } from '../lib/validate/code.ts'
import { corpusFiles, corpusText, hasCorpus } from '../test/_support/corpus.ts'
import { benchCollector, benchEvents } from './bench/bench-collector.ts'

// Prints ratios measured in one run: machines are noisy, so only these mean something.
const cli = fileURLToPath(new URL('../dist/bin/apim-policy.js', import.meta.url))
const library = new URL('../dist/lib/index.js', import.meta.url).href
const { readDocument, rules, validate } = (await import(
  library
)) as typeof import('../lib/index.ts')
const count = 500
const rounds = 8
const events = benchEvents(process.argv.slice(2))

const root = mkdtempSync(join(tmpdir(), 'apim-policy-bench-'))
try {
  mkdirSync(join(root, 'node_modules'))
  mkdirSync(join(root, 'policies-src'))
  for (let at = 0; at < count; at++)
    writeFileSync(join(root, `policies-src/api-${at}.ts`), document(at))
  writeFileSync(join(root, 'bundle.mjs'), bundleOnly())
  benchStart()
  benchBuild()
  benchValidate()
  benchExpressions()
} finally {
  rmSync(root, { recursive: true, force: true })
}
await benchCollector(events)

/** Start-up of the command line against Node's own. */
function benchStart(): void {
  const [node, version] = fastest(['-e', '0'], [cli, '--version'])
  row('start-up of --version : node -e 0', version.ms / node.ms, 'below 3', version.ms)
}

/** `build` against bundling and importing the same sources and nothing else. */
function benchBuild(): void {
  const first = run([cli, 'build'])
  const [bundled, again] = fastest(['bundle.mjs'], [cli, 'build'])
  row(`first build of ${count} : bundle and import`, first.ms / bundled.ms, '', first.ms)
  const share = Math.round((checkAll() / first.ms) * 100)
  console.log(`${'share of C# in the first build'.padEnd(48)} ${share} %`)
  row(
    `build of ${count}, unchanged : bundle and import`,
    again.ms / bundled.ms,
    'below 1.5',
    again.ms,
  )
  console.log(`${'peak memory of build'.padEnd(48)} ${Math.round(again.mb)} MB (aim: below 300 MB)`)
}

/** Milliseconds that the expressions of the documents take, each met for the first time. */
function checkAll(): number {
  const codes = Array.from({ length: count }, (_, at) =>
    [...document(at).matchAll(/csharp<\w+>`([^`]*)`/g)].map(([, code]) => code!),
  ).flat()
  const start = performance.now()
  for (const code of codes) check(code, 'expression')
  return performance.now() - start
}

/** Documents of real size read and checked a second, once warm. */
function benchValidate(): void {
  const text = xml()
  const check = () =>
    validate([readDocument({ path: 'a.xml', text }, { target: { scope: 'api', api: 'a' } })], {
      rules,
    })
  const found = check()
  if (found.length > 0) throw new Error(`The sample has findings: ${found[0]?.message}`)
  const batch = 500
  const seconds = Array.from({ length: rounds }, () => {
    const start = performance.now()
    for (let at = 0; at < batch; at++) check()
    return (performance.now() - start) / 1000
  })
  const perSecond = batch / Math.min(...seconds)
  console.log(
    `${`validate, documents of ${text.length} bytes`.padEnd(48)} ${Math.round(perSecond)} a second (aim: above 1500)`,
  )
}

/** Expressions parsed and checked a second, once warm, and their part of what a document costs. */
function benchExpressions(): void {
  const texts = hasCorpus ? corpusFiles().map(corpusText) : [xml()]
  const codes = texts.flatMap((text) =>
    checkedCodes({ visits: visit(readText({ path: 'a.xml', text })) }).map(({ code }) => code),
  )
  const distinct = [...new Map(codes.map((code) => [code.code, code])).values()]
  const times = distinct.map(({ code, form }) => {
    const runs = Array.from({ length: 20 }, () => {
      const start = performance.now()
      check(code, form)
      return performance.now() - start
    })
    return Math.min(...runs)
  })
  const median = times.toSorted((one, other) => one - other)[times.length >> 1]!
  const name = `check, the median of ${distinct.length} expressions`
  console.log(`${name.padEnd(48)} ${Math.round(1000 / median)} a second (aim: above 5000)`)
  benchShare()
}

/** What the checks of C# add to reading and checking documents that have no code in common. */
function benchShare(): void {
  const texts = Array.from({ length: 200 }, (_, at) =>
    xml().replaceAll('"v', `"v${at}-`).replaceAll('"messages"', `"messages${at}"`),
  )
  const without = rules.filter(
    ({ code }) => !/^(?:csharp|expression-type|variable|body|last|response-s)/.test(code),
  )
  const time = (list: typeof rules, offset: number) => {
    const start = performance.now()
    for (const [at, text] of texts.entries()) {
      const own = text.replaceAll('"messages', `"m${offset}-${at}-`)
      validate(
        [readDocument({ path: 'a.xml', text: own }, { target: { scope: 'api', api: 'a' } })],
        {
          rules: list,
        },
      )
    }
    return performance.now() - start
  }
  const pairs = Array.from(
    { length: rounds },
    (_, at) => [time(without, at), time(rules, at + rounds)] as const,
  )
  const [plain, full] = [0, 1].map((at) => Math.min(...pairs.map((pair) => pair[at]!)))
  const share = Math.round((1 - plain! / full!) * 100)
  console.log(`${'share of C# in checking such documents'.padEnd(48)} ${share} %`)
}

interface Measured {
  readonly ms: number
  readonly mb: number
}

function run(args: readonly string[]): Measured {
  const report = join(root, 'usage.json')
  const hook = `process.on('exit',()=>require('node:fs').writeFileSync(${JSON.stringify(report)},String(process.resourceUsage().maxRSS)))`
  writeFileSync(join(root, 'hook.cjs'), hook)
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['-r', join(root, 'hook.cjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })
  const ms = performance.now() - start
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${stderr}`)
  return { ms, mb: Number(readFileSync(report, 'utf8')) / 1024 }
}

/** The fastest run of each of two commands, run in turn so that both meet the same noise. */
function fastest(one: readonly string[], other: readonly string[]): readonly [Measured, Measured] {
  const pairs = Array.from({ length: rounds }, () => [run(one), run(other)] as const)
  const best = (at: 0 | 1): Measured =>
    pairs.map((pair) => pair[at]).reduce((a, b) => (a.ms < b.ms ? a : b))
  return [best(0), best(1)]
}

function row(name: string, ratio: number, aim: string, ms: number): void {
  const note = aim ? ` (aim: ${aim})` : ''
  console.log(`${name.padEnd(48)} ${ratio.toFixed(2)}${note}, ${Math.round(ms)} ms`)
}

function bundleOnly(): string {
  const esbuild = import.meta.resolve('esbuild')
  return `import { build } from ${JSON.stringify(esbuild)}
import { writeFileSync } from 'node:fs'
const names = Array.from({ length: ${count} }, (_, at) => at)
const contents = names.map((at) => \`import * as m\${at} from './policies-src/api-\${at}.ts'\`).join('\\n') + '\\nexport default [' + names.map((at) => 'm' + at).join(',') + ']'
const result = await build({ stdin: { contents, resolveDir: process.cwd() }, bundle: true, write: false, format: 'esm', platform: 'node', packages: 'external', sourcemap: 'external', outfile: 'out.mjs' })
const text = result.outputFiles.find((each) => each.path.endsWith('.mjs')).text.replaceAll('"apim-policy"', ${JSON.stringify(JSON.stringify(library))})
writeFileSync('out.mjs', text)
await import('./out.mjs')
`
}

function document(at: number): string {
  return `import { apiPolicy, authenticationManagedIdentity, base, choose, csharp, otherwise, rateLimitByKey, setBackendService, setHeader, setVariable, when } from 'apim-policy'

export default apiPolicy('api-${at}', {
  inbound: [
    base(),
    authenticationManagedIdentity({ resource: 'https://cognitiveservices.azure.com' }),
    setVariable({ name: 'priority', value: csharp<string>\`context.Request.Headers.GetValueOrDefault("Priority", "${at}")\` }),
    choose(
      when(csharp<boolean>\`context.Variables.GetValueOrDefault<string>("priority") == "0"\`, [setBackendService({ backendId: 'a-${at}' })]),
      otherwise([setBackendService({ backendId: 'b-${at}' })]),
    ),
    rateLimitByKey({ calls: ${at + 1}, renewalPeriod: 60, counterKey: csharp<string>\`context.Subscription?.Id ?? context.Request.IpAddress\` }),
  ],
  outbound: [base(), setHeader({ name: 'x-a', existsAction: 'override', value: ['${at}'] })],
})
`
}

function xml(): string {
  const block = (at: number): string => `        <set-variable name="v${at}" value="@{
            var body = context.Request.Body?.As<JObject>(preserveContent: true) ?? new JObject();
            // a comment that holds a ) bracket's twin (
            return body["messages"] != null && body["n${at}"].ToString() == "x" ? "yes" : "no";
        }" />
        <choose>
            <when condition="@(context.Variables.GetValueOrDefault<string>("v${at}", "") == "yes")">
                <set-backend-service backend-id="backend-${at}" />
            </when>
            <otherwise>
                <set-header name="x-${at}" exists-action="override">
                    <value>@(context.RequestId.ToString())</value>
                </set-header>
            </otherwise>
        </choose>
`
  const inbound = Array.from({ length: 5 }, (_, at) => block(at)).join('')
  return `<policies>
    <inbound>
        <base />
${inbound}    </inbound>
    <backend>
        <base />
    </backend>
    <outbound>
        <base />
    </outbound>
    <on-error>
        <base />
    </on-error>
</policies>
`
}
