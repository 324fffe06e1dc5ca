import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { colors } from '../../diagnostics/color.ts'
import type { Host } from '../../host/host.ts'
import { startHost } from '../../host/start-host.ts'
import { storeLocation } from '../../metering/store-location.ts'
import { UserError } from '../../workspace/user-error.ts'
import { hasColor, type Io } from '../io.ts'
import type { StoreOptions } from '../store-options.ts'

/** The options of `apim-policy collector start`. */
export interface StartOptions extends StoreOptions {
  readonly port: number
  readonly eventHubsPort: number
}

/** Runs the Function app of the collector on this machine until it is interrupted. */
export async function startCollector(io: Io, options: StartOptions): Promise<number> {
  const { location, folder } = await storeLocation({
    cwd: io.cwd,
    env: io.env,
    ...placeOf(options),
  })
  const key = await localKey(folder)
  const app = appFolder()
  const host = await startHost({
    appFile: join(app, 'functions.cjs'),
    hostJson: JSON.parse(await readFile(join(app, 'host.json'), 'utf8')),
    env: {
      ...io.env,
      EVENT_HUB_NAME: 'ai-usage',
      EVENT_HUB_CONSUMER_GROUP: 'collector',
      COLLECTOR_FOLDER: io.cwd,
      COLLECTOR_STORE: location,
      COLLECTOR_LOCAL_KEY: key,
      ...(options.settings !== undefined && { COLLECTOR_SETTINGS: options.settings }),
    },
    httpPort: options.port,
    eventHubsPort: options.eventHubsPort,
    dataFolder: folder,
    onLog: ({ level, message, function: name }) => {
      if (/error|critical|warning/.test(level) || name)
        io.err(`${name ? `${name}: ` : ''}${message}\n`)
    },
    onProblem: ({ error, function: name }) =>
      io.err(`${name ? `${name}: ` : ''}${error instanceof Error ? error.message : error}\n`),
  })
  introduce(io, host, { key, location })
  await new Promise<void>((done) => {
    if (io.signal?.aborted) done()
    io.signal?.addEventListener('abort', () => done())
  })
  await host.close()
  return 0
}

const placeOf = ({ settings, store }: StoreOptions) => ({
  ...(settings !== undefined && { file: settings }),
  ...(store !== undefined && { store }),
})

/** The folder of the built Function app, beside the code of this package. */
function appFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, 'dist/collector')
    if (existsSync(join(found, 'functions.cjs'))) return found
    if (folder === dirname(folder)) {
      throw new UserError('The collector is not built.', { hint: 'Run `npm run build`.' })
    }
  }
}

/** The key of this machine: the same at the next start, and readable by its owner only. */
async function localKey(folder: string): Promise<string> {
  const file = join(folder, 'collector.key')
  await mkdir(folder, { recursive: true })
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known !== undefined && known.trim().length >= 16) return known.trim()
  const key = randomBytes(24).toString('base64url')
  await writeFile(file, `${key}\n`, { mode: 0o600 })
  return key
}

function introduce(
  io: Io,
  { url, eventHubsConnectionString }: Host,
  { key, location }: { readonly key: string; readonly location: string },
): void {
  const { green, dim } = colors(hasColor(io))
  const shown = location.replace(/:\/\/([^@/]*)@/, '://…@')
  io.out(
    [
      `${green('✔')} The usage collector is running.`,
      `  dashboard   ${url}/dashboard#key=${key}`,
      `  API         ${url}/api/v1/usage/summary  ${dim(`x-functions-key: ${key}`)}`,
      `  Event Hubs  ${eventHubsConnectionString}`,
      `  store       ${shown}`,
      '',
    ].join('\n'),
  )
  io.err('Ctrl-C ends it.\n')
}
