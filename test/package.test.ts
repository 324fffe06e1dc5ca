import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { project } from './_support/project.ts'
import { quickInfo } from './_support/quick-info.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const compiler = join(root, 'node_modules/typescript/bin/tsc')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** An empty project in which the packed package and its own dependencies, nothing else, stand. */
function installed() {
  const files = project()
  const packed = execFileSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', files.root],
    {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  )
  const [{ filename }] = JSON.parse(packed)
  const modules = join(files.root, 'node_modules')
  const home = join(modules, 'apim-policy')
  mkdirSync(home, { recursive: true })
  execFileSync('tar', ['-xzf', join(files.root, filename), '-C', home, '--strip-components=1'])
  const { dependencies, optionalDependencies } = manifest
  for (const name of withDependencies(Object.keys({ ...dependencies, ...optionalDependencies }))) {
    const [scope = ''] = name.split('/')
    if (name.startsWith('@')) mkdirSync(join(modules, scope), { recursive: true })
    symlinkSync(join(root, 'node_modules', name), join(modules, name))
  }
  return files
}

/** Packages and, from the lock file, everything they need. */
function withDependencies(names: readonly string[]): ReadonlySet<string> {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const found = new Set<string>()
  const add = (name: string): void => {
    const entry = packages[`node_modules/${name}`]
    // Optional packages are there for some machines only.
    if (!entry || found.has(name) || !existsSync(join(root, 'node_modules', name))) return
    found.add(name)
    for (const each of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })) {
      add(each)
    }
  }
  for (const name of names) add(name)
  return found
}

const files = installed()
const cli = join(files.root, 'node_modules/apim-policy/dist/bin/apim-policy.js')

test('the packed command line makes and builds a project', () => {
  for (const args of [['init', 'gateway'], ['build']]) {
    const cwd = args[0] === 'build' ? join(files.root, 'gateway') : files.root
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
      cwd,
      encoding: 'utf8',
    })
    assert.is(status, 0, stderr)
  }
  assert.match(
    files.read('gateway/policies/apis/orders.xml'),
    '<rate-limit calls="100" renewal-period="60" />',
  )
})

test('the test and the type check of a new project pass with the packed package', () => {
  const cwd = join(files.root, 'gateway')
  symlinkSync(join(files.root, 'node_modules'), join(cwd, 'node_modules'))
  const tests = spawnSync(process.execPath, ['--test', 'test/policies.test.mjs'], {
    cwd,
    encoding: 'utf8',
  })
  assert.is(tests.status, 0, tests.stdout)
  const types = spawnSync(process.execPath, [compiler, '--noEmit', '--pretty', 'false'], {
    cwd,
    encoding: 'utf8',
  })
  assert.is(types.status, 0, types.stdout)
})

test('a document of the packed fragments passes the type check and builds', () => {
  const cwd = join(files.root, 'gateway')
  writeFileSync(
    join(cwd, 'policies-src/fragments.ts'),
    "import { apiPolicy, base } from 'apim-policy'\nimport { maxTokens } from 'apim-policy/fragments'\nexport default apiPolicy('chat', { inbound: [base(), ...maxTokens({ most: 500 })] })\n",
  )
  const types = spawnSync(process.execPath, [compiler, '--noEmit', '--pretty', 'false'], {
    cwd,
    encoding: 'utf8',
  })
  assert.is(types.status, 0, types.stdout)
  const { status, stderr } = spawnSync(process.execPath, [cli, 'build'], {
    cwd,
    encoding: 'utf8',
  })
  assert.is(status, 0, stderr)
  assert.match(files.read('gateway/policies/apis/chat.xml'), '500')
})

test('the packed types refuse a policy in the wrong section', () => {
  const cwd = join(files.root, 'gateway')
  writeFileSync(
    join(cwd, 'policies-src/wrong.ts'),
    "import { apiPolicy, jsonp } from 'apim-policy'\nexport default apiPolicy('a', { inbound: [jsonp({ callbackParameterName: 'cb' })] })\n",
  )
  const types = spawnSync(process.execPath, [compiler, '--noEmit', '--pretty', 'false'], {
    cwd,
    encoding: 'utf8',
  })
  assert.is(types.status, 1)
  assert.match(
    types.stdout,
    /^policies-src\/wrong\.ts\(2,43\): error TS2322: .*\n(?:.*\n)*.*"api\/inbound"/,
  )
})

test('the packed library works as an npm library', () => {
  const script = `import { apiPolicy, base, compile } from 'apim-policy'
process.stdout.write(compile(apiPolicy('a', { inbound: [base()] })).xml)`
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script],
    { cwd: files.root, encoding: 'utf8' },
  )
  assert.is(status, 0, stderr)
  assert.match(stdout, '<policies>\n    <inbound>\n        <base />\n')
})

test('the packed collector runs, takes an event and reports it', async () => {
  const cwd = join(files.root, 'gateway')
  const args = [cli, 'collector', 'start', '--port', '0', '--event-hubs-port', '0']
  const collector = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  let out = ''
  collector.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  while (!out.includes('store ')) await once(collector.stdout, 'data')
  const [, url = '', key = ''] = /dashboard\s+(\S+)\/dashboard#key=(\S+)/.exec(out) ?? []
  const headers = { 'x-functions-key': key, 'content-type': 'application/json' }
  const body = JSON.stringify({
    RequestId: '00000000-0000-4000-8000-000000000001',
    EventTime: '2026-10-21T12:00:00.000Z',
    SubscriptionId: 'team-a',
    Tokens: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
    Status: 200,
  })
  const sent = await fetch(`${url}/api/v1/events`, { method: 'POST', headers, body })
  assert.is(sent.status, 202)
  assert.match(await (await fetch(`${url}/dashboard`)).text(), '<html lang="en"')
  collector.kill('SIGINT')
  const [code] = await once(collector, 'exit')
  assert.is(code, 0)
  const report = ['report', '--month', '2026-10', '--format', 'csv', '--by', 'subscription']
  const { stdout } = spawnSync(process.execPath, [cli, ...report], { cwd, encoding: 'utf8' })
  assert.match(stdout, /\r\nteam-a,1,/)
})

test('the package holds the build and nothing else', () => {
  const inside = execFileSync('npm', ['pack', '--json', '--dry-run', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const paths: readonly string[] = JSON.parse(inside)[0].files.map(
    ({ path }: { path: string }) => path,
  )
  const foreign = paths.filter(
    (path) =>
      !/^(?:dist\/(?:bin|chunks|collector|fragments|lib)\/|collector\/(?:infra|powerbi)\/|(?:collector\/)?README\.md$|collector\/collector\.example\.json$|package\.json$|LICENSE$)/.test(
        path,
      ),
  )
  assert.equal(foreign, [])
})

test('an editor shows the documentation of a policy and of each attribute', async () => {
  const text =
    "import { rateLimit } from 'apim-policy'\nrateLimit({ calls: 1, renewalPeriod: 60 })\n"
  const path = join(files.root, 'gateway/policies-src/hover.ts')
  writeFileSync(path, text)
  const { rateLimit } = await import('../lib/policies/rate-limit.ts')
  const shown = quickInfo(path, text, [
    text.indexOf('rateLimit('),
    text.indexOf('calls'),
    text.indexOf('renewalPeriod'),
  ])
  const { summary, attributes } = rateLimit.definition
  assert.equal(shown, [summary, attributes.calls.doc, attributes.renewalPeriod.doc])
})

test.run()
