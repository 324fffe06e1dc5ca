import { resolve } from 'node:path'
import { colors } from '../../diagnostics/color.ts'
import type { Target } from '../../document/target.ts'
import type { Parent, Sandbox, SandboxSettings, Sku } from '../../sandbox/sandbox.ts'
import { startSandbox } from '../../sandbox/start-sandbox.ts'
import { hasColor, type Io } from '../io.ts'
import { built, liveProject } from './live.ts'

/** The options of `apim-policy sandbox`. */
export interface SandboxOptions {
  readonly env?: string
  readonly port: number
  readonly state?: string
  readonly latency: number
  readonly sku: Sku
}

/** Runs a stand-in of the management API until it is interrupted. */
export async function runSandbox(io: Io, options: SandboxOptions): Promise<number> {
  const { port, state, latency, sku, env } = options
  const project = env === undefined ? {} : await projectSettings(io, env)
  if (!project) return 1
  const sandbox = await startSandbox({
    ...project,
    port,
    latency,
    sku,
    ...(state !== undefined && { state: resolve(io.cwd, state) }),
  })
  introduce(io, sandbox, env)
  await new Promise<void>((done) => {
    if (io.signal?.aborted) done()
    io.signal?.addEventListener('abort', () => done())
  })
  await sandbox.close()
  return 0
}

/** The service of an environment, with the APIs and products that the project's documents are for. */
async function projectSettings(io: Io, env: string): Promise<SandboxSettings | undefined> {
  const live = await liveProject(io, { env })
  const build = await built(io, live)
  if (!build) return undefined
  const { subscriptionId, resourceGroup, service, workspace } = live.target
  const targets = build.compiled.flatMap(({ document }) => document.target ?? [])
  const parents = targets.flatMap((target) => parentsOf(target, target.workspace ?? workspace))
  return { subscriptionId, resourceGroup, service, parents }
}

function parentsOf(target: Target, workspace: string | undefined): readonly Parent[] {
  const place = workspace === undefined ? '' : `/workspaces/${workspace}`
  const around = workspace === undefined ? [] : [place]
  switch (target.scope) {
    case 'product':
      return [...around, `${place}/products/${target.product}`]
    case 'api':
      return [...around, `${place}/apis/${target.api}`]
    case 'operation':
      return [
        ...around,
        `${place}/apis/${target.api}`,
        `${place}/apis/${target.api}/operations/${target.operation}`,
      ]
    case 'resolver': {
      const { api, type, field } = target
      const path = `${place}/apis/${api}/resolvers/${type}-${field}`
      const properties = { displayName: field, path: `${type}/${field}` }
      return [...around, `${place}/apis/${api}`, { path, properties }]
    }
    case 'global':
    case 'workspace':
    case 'fragment':
      return around
  }
}

function introduce(io: Io, { endpoint, service }: Sandbox, env: string | undefined): void {
  const { green, dim } = colors(hasColor(io))
  io.out(`${green('✔')} ${endpoint} stands in for the management API of \`${service}\`\n`)
  const name = env ?? '<name>'
  io.out(`  ${dim(`apim-policy diff --env ${name} --endpoint ${endpoint}`)}\n`)
  io.err('Ctrl-C ends it.\n')
}
