import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { main } from '../../lib/cli/main.ts'
import { orders, ordersFile } from '../_support/orders.ts'
import { project, type TestProject } from '../_support/project.ts'

const here = {
  subscriptionId: '11111111-1111-1111-1111-111111111111',
  resourceGroup: 'rg-shop',
  service: 'contoso',
}
const config = (more: object = {}) =>
  JSON.stringify({ project: 'shop', environments: { test: { ...here, ...more } } })
const files = { 'apim-policy.config.json': config(), [ordersFile]: orders(10) }

interface Running {
  readonly endpoint: string
  readonly out: () => string
  readonly err: () => string
  /** Ends it as Ctrl-C does; returns its exit code. */
  readonly end: () => Promise<number>
}

/** Starts `apim-policy sandbox` on a free port; ends it after the test. */
async function running(
  { root }: Pick<TestProject, 'root'>,
  args: readonly string[],
  test: (sandbox: Running) => Promise<void>,
): Promise<void> {
  const interrupt = new AbortController()
  let out = ''
  let err = ''
  let told = () => {}
  const address = new Promise<void>((resolve) => {
    told = resolve
  })
  const code = main(['sandbox', '--port', '0', ...args], {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
      told()
    },
    cwd: root,
    env: {},
    isTTY: false,
    signal: interrupt.signal,
    stdin: async () => '',
  })
  const end = () => {
    interrupt.abort()
    return code
  }
  try {
    await Promise.race([address, code])
    const endpoint = /http:\/\/\S+/.exec(out)?.[0] ?? ''
    await test({ endpoint, out: () => out, err: () => err, end })
  } finally {
    await end()
  }
}

test('a sandbox says where it is, and is there until it is interrupted', () =>
  running(project(), [], async ({ endpoint, out, err, end }) => {
    assert.match(endpoint, /^http:\/\/127\.0\.0\.1:\d+$/)
    assert.is(
      out(),
      `✔ ${endpoint} stands in for the management API of \`sandbox\`\n  apim-policy diff --env <name> --endpoint ${endpoint}\n`,
    )
    assert.is(err(), 'Ctrl-C ends it.\n')
    assert.is((await fetch(endpoint)).status, 401)
    assert.is(await end(), 0)
    assert.is(await fetch(endpoint).catch(() => 'gone'), 'gone')
  }))

test('for an environment it stands in for its service, with the APIs that the project needs', () => {
  const made = project({
    ...files,
    'policies-src/more.ts': `import { base, httpDataSource, operationPolicy, productPolicy, resolverPolicy } from 'apim-policy'
export default [
  operationPolicy('stock', 'get-item', { inbound: [base()] }),
  productPolicy('free', { inbound: [base()] }),
  resolverPolicy({ api: 'graph', type: 'Query', field: 'users' }, httpDataSource({
    httpRequest: { setMethod: 'GET', setUrl: 'https://users.example.com' },
  })),
]
`,
  })
  return running(made, ['--env', 'test'], async ({ endpoint, out }) => {
    assert.match(out(), 'stands in for the management API of `contoso`')
    assert.match(out(), `apim-policy diff --env test --endpoint ${endpoint}\n`)
    const { code, out: plan, err } = await made.run('diff', '--env', 'test', '--endpoint', endpoint)
    assert.is(code, 2, err)
    assert.match(plan, 'Plan: 5 to create')
  })
})

test('for an environment with a workspace it has that, too', () => {
  const made = project({ ...files, 'apim-policy.config.json': config({ workspace: 'team-a' }) })
  return running(made, ['--env', 'test'], async ({ endpoint }) => {
    const { code, err } = await made.run('diff', '--env', 'test', '--endpoint', endpoint)
    assert.is(code, 2, err)
  })
})

test('an API that only a diagnostic needs is there', () => {
  const made = project({
    ...files,
    [ordersFile]: `import { apimDiagnostic, azureMonitorLogger } from 'apim-policy'
const logger = azureMonitorLogger()
export default [logger, apimDiagnostic('azuremonitor', { api: 'orders', logger })]
`,
  })
  return running(made, ['--env', 'test'], async ({ endpoint }) => {
    const { code, err } = await made.run('diff', '--env', 'test', '--endpoint', endpoint)
    assert.is(code, 2, err)
  })
})

const bin = fileURLToPath(new URL('../../bin/apim-policy.ts', import.meta.url))
const tsx = import.meta.resolve('tsx')

test('another process talks to it, without signing in', () => {
  const made = project(files)
  return running(made, ['--env', 'test'], async ({ endpoint }) => {
    const args = ['--import', tsx, bin, 'status', '--env', 'test', '--endpoint', endpoint]
    const child = spawn(process.execPath, args, { cwd: made.root, env: { NO_COLOR: '1' } })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
      })
    }
    assert.is(await new Promise((resolve) => child.on('close', resolve)), 0, output)
    assert.match(output, '✔ signed in\n')
    assert.match(output, 'contoso in West Europe, Developer, 1 unit')
  })
})

test('with a state file the next run goes on where the last one ended', async () => {
  const made = project(files)
  const args = ['--env', 'test', '--state', 'service.json']
  await running(made, args, async ({ endpoint }) => {
    const { code } = await made.run('deploy', '--yes', '--env', 'test', '--endpoint', endpoint)
    assert.is(code, 0)
  })
  await running(made, args, async ({ endpoint }) => {
    const { code, out } = await made.run('diff', '--env', 'test', '--endpoint', endpoint)
    assert.is(code, 0)
    assert.match(out, '2 resources are as they should be')
  })
  await running(made, ['--env', 'test'], async ({ endpoint }) => {
    assert.is((await made.run('diff', '--env', 'test', '--endpoint', endpoint)).code, 2)
  })
  assert.ok(existsSync(join(made.root, 'service.json')))
})

test('a tier and a latency are what is asked for', () => {
  const made = project(files)
  const args = ['--env', 'test', '--sku', 'BasicV2', '--latency', '150']
  return running(made, args, async ({ endpoint }) => {
    const began = performance.now()
    const { out } = await made.run('status', '--env', 'test', '--endpoint', endpoint)
    assert.ok(performance.now() - began >= 300)
    assert.match(out, 'contoso in West Europe, BasicV2')
  })
})

test('a port that is in use is told in a sentence', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  try {
    assert.equal(await project().run('sandbox', '--port', String(port)), {
      code: 1,
      out: '',
      err: `✘ The port ${port} is in use.\n  Name another one with \`--port\`; 0 chooses one that is free.\n`,
    })
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
})

test('a file that holds no state, or cannot hold one, is told in a sentence', async () => {
  const { run, write } = project()
  write('notes.json', '{"hello": "world"}')
  write('folder/file', '')
  for (const [state, why] of [
    ['notes.json', 'holds no state of a sandbox.'],
    ['folder', 'EISDIR'],
    ['nowhere/state.json', 'ENOENT'],
    ['folder/file/state.json', 'ENOTDIR'],
  ] as const) {
    const { code, out, err } = await run('sandbox', '--port', '0', '--state', state)
    assert.equal({ code, out }, { code: 1, out: '' }, state)
    assert.match(err, `✘ The state cannot be kept in ${state}: `)
    assert.match(err, why)
    assert.match(err, '  Name another file with `--state`.\n')
    assert.not.match(err, /\n\s+at /)
  }
})

test('what is not a port, a latency, a tier or an environment is refused', async () => {
  const { run } = project(files)
  for (const [option, value, says] of [
    ['--port', '65536', 'It must be a whole number from 0 to 65535.'],
    ['--port', 'http', 'It must be a whole number'],
    ['--latency', '-1', 'It must be a whole number'],
    ['--latency', '1.5', 'It must be a whole number'],
    ['--sku', 'Gold', 'Allowed choices are Developer'],
    ['--env', 'tset', 'Did you mean `test`?'],
  ] as const) {
    const { code, out, err } = await run('sandbox', option, value)
    assert.equal({ code, out }, { code: 1, out: '' }, value)
    assert.match(err, says)
  }
})

test('the sandbox of a project with errors is not started', async () => {
  const { run } = project({ ...files, 'policies-src/broken.ts': 'export default 1\n' })
  const { code, out, err } = await run('sandbox', '--env', 'test', '--port', '0')
  assert.equal({ code, out }, { code: 1, out: '' })
  assert.match(err, 'default-export')
})

test.run()
