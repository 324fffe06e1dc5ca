import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startSandbox } from '../lib/sandbox/start-sandbox.ts'

// Compares 500 resources with a service that answers after 20 ms, and prints what that takes.
const cli = fileURLToPath(new URL('../dist/bin/apim-policy.js', import.meta.url))
const count = 500
const latency = 20
const seconds = 10
const root = mkdtempSync(join(tmpdir(), 'apim-policy-bench-diff-'))
const state = join(root, 'service.json')

try {
  mkdirSync(join(root, 'policies-src'))
  writeFileSync(join(root, 'policies-src/all.ts'), sources())
  const parents = [...Array(count / 2).keys()].map((at) => `/apis/api-${at}`)
  await withService({ parents, state }, () => run('deploy', '--yes'))
  await withService({ state, latency }, benchDiff)
} finally {
  rmSync(root, { recursive: true, force: true })
}

async function withService(
  settings: Parameters<typeof startSandbox>[0],
  use: (requests: readonly unknown[]) => Promise<unknown>,
): Promise<void> {
  const sandbox = await startSandbox(settings)
  const { endpoint, subscriptionId, resourceGroup, service } = sandbox
  const environments = { bench: { endpoint, subscriptionId, resourceGroup, service } }
  const config = JSON.stringify({ project: 'bench', environments })
  writeFileSync(join(root, 'apim-policy.config.json'), config)
  try {
    await use(sandbox.requests)
  } finally {
    await sandbox.close()
  }
}

async function benchDiff(requests: readonly unknown[]): Promise<void> {
  const start = performance.now()
  const { out } = await run('diff')
  const took = (performance.now() - start) / 1000
  if (!out.includes(`${count} resources`)) throw new Error(`There is something to change:\n${out}`)
  const ideal = (requests.length * latency) / 8 / 1000
  row(`diff of ${count} resources`, `${took.toFixed(1)} s (aim: below ${seconds})`)
  row('diff : its requests, eight at once', `${(took / ideal).toFixed(1)}`)
  row('requests', `${requests.length} (aim: at most ${count + 3})`)
  row('requests a resource', (requests.length / count).toFixed(3))
}

function row(name: string, value: string): void {
  console.log(`${name.padEnd(48)} ${value}`)
}

async function run(command: string, ...args: readonly string[]): Promise<{ readonly out: string }> {
  const all = [cli, command, '--env', 'bench', ...args]
  const child = spawn(process.execPath, all, { cwd: root })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${command} failed:\n${out}${err}`)
  return { out }
}

/** Half of them are documents, the others backends, named values and pools. */
function sources(): string {
  return `import { apiPolicy, backend, backendPool, base, plainNamedValue, rateLimit, setBackendService, setHeader } from 'apim-policy'

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)
const keys = numbers(50).map((at) => plainNamedValue(\`value-\${at}\`, \`value \${at}\`))
const backends = numbers(150).map((at) => backend(\`backend-\${at}\`, { url: \`https://b\${at}.example.com\` }))
const pools = numbers(50).map((at) => backendPool(\`pool-\${at}\`, { members: [{ backend: backends[at]! }, { backend: backends[at + 1]! }] }))

export default [
  ...keys, ...backends, ...pools,
  ...numbers(${count / 2}).map((at) =>
    apiPolicy(\`api-\${at}\`, {
      inbound: [
        base(),
        rateLimit({ calls: at + 1, renewalPeriod: 60 }),
        setHeader({ name: 'x', existsAction: 'override', value: keys[at % 50]! }),
        setBackendService({ backend: at % 2 === 0 ? backends[at % 150]! : pools[at % 50]! }),
      ],
    }),
  ),
]
`
}
