import { resolve } from 'node:path'
import { colors } from '../../diagnostics/color.ts'
import type { Target } from '../../document/target.ts'
import type { Resource } from '../../resources/resource.ts'
import type { Parent, Sandbox, SandboxSettings, Sku } from '../../sandbox/sandbox.ts'
import { startSandbox } from '../../sandbox/start-sandbox.ts'
import { UserError } from '../../workspace/user-error.ts'
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
  }).catch((error: NodeJS.ErrnoException) => {
    throw cannotStart(error, options) ?? error
  })
  introduce(io, sandbox, env)
  await new Promise<void>((done) => {
    if (io.signal?.aborted) done()
    io.signal?.addEventListener('abort', () => done())
  })
  await sandbox.close()
  return 0
}

function cannotStart(
  { code, syscall, message }: NodeJS.ErrnoException,
  { port, state }: SandboxOptions,
): UserError | undefined {
  if (syscall === 'listen') {
    const why = code === 'EADDRINUSE' ? 'is in use' : `cannot be used (${code})`
    return new UserError(`The port ${port} ${why}.`, {
      hint: 'Name another one with `--port`; 0 chooses one that is free.',
    })
  }
  if (state === undefined) return undefined
  return new UserError(`The state cannot be kept in ${state}: ${message.replace(/\.$/, '')}.`, {
    hint: 'Name another file with `--state`.',
  })
}

/** The service of an environment, with the APIs and products that the project's documents are for. */
async function projectSettings(io: Io, env: string): Promise<SandboxSettings | undefined> {
  const live = await liveProject(io, { env })
  const build = await built(io, live)
  if (!build) return undefined
  const { subscriptionId, resourceGroup, service, workspace } = live.target
  const targets = [
    ...build.compiled.flatMap(({ document }) => document.target ?? []),
    ...build.resources.resources.flatMap(apiTarget),
  ]
  const parents = targets.flatMap((target) => parentsOf(target, target.workspace ?? workspace))
  return { subscriptionId, resourceGroup, service, parents }
}

/** The API that an APIM diagnostic is for. */
const apiTarget = (resource: Resource): readonly Target[] =>
  resource.resource === 'apim-diagnostic' && resource.options.api !== undefined
    ? [{ scope: 'api', api: resource.options.api }]
    : []

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
