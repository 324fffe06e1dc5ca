import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { EventHubProducerClient } from '@azure/event-hubs'
import { build } from 'esbuild'
import type { Host, HostProblem } from '../../../lib/host/host.ts'
import { startHost } from '../../../lib/host/start-host.ts'

/** The key that opens everything. */
export const key = 'key-of-this-machine'

/** Bundles the app as it is built, into a folder; returns its file. */
export async function bundledApp(folder: string): Promise<string> {
  const appFile = join(folder, 'app/functions.cjs')
  await build({
    entryPoints: ['collector/functions.ts'],
    outfile: appFile,
    bundle: true,
    external: ['@azure/functions-core', 'libsql', 'pg-native'],
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  })
  cpSync('collector/dashboard', join(folder, 'app/dashboard'), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'), 'dir')
  return appFile
}

/** Where an app and what it keeps are. */
export interface CollectorApp {
  readonly appFile: string
  /** Of the store and the events; the same one is gone on with. */
  readonly dataFolder: string
  /** Instead of what `host.json` says. */
  readonly eventHubs?: Readonly<Record<string, unknown>>
}

/** Of three decimals, so that a million calls have nothing to round. */
const prices = {
  currency: 'USD',
  entries: [{ model: 'test-model', prices: { input: '2.501', output: '10.007' } }],
}

/** What tokens cost by these prices, in billionths. */
export const costOfTokens = (input: number, output: number): bigint =>
  BigInt(input) * 2501n + BigInt(output) * 10_007n

/** Starts a host of the app with prices of its own. */
export function startCollectorApp(
  { appFile, dataFolder, eventHubs = {} }: CollectorApp,
  onProblem: (problem: HostProblem) => void,
): Promise<Host> {
  mkdirSync(dataFolder, { recursive: true })
  const hostJson = JSON.parse(readFileSync('collector/host.json', 'utf8'))
  Object.assign(hostJson.extensions.eventHubs, { maxWaitTime: '00:00:00.2', ...eventHubs })
  return startHost({
    appFile,
    hostJson,
    env: {
      EVENT_HUB: 'local',
      EVENT_HUB_NAME: 'ai-usage',
      EVENT_HUB_CONSUMER_GROUP: 'collector',
      COLLECTOR_FOLDER: dataFolder,
      COLLECTOR_STORE: join(dataFolder, 'usage.db'),
      COLLECTOR_LOCAL_KEY: key,
      COLLECTOR_SETTINGS: JSON.stringify({ prices }),
    },
    httpPort: 0,
    eventHubsPort: 0,
    dataFolder,
    onLog: () => {},
    onProblem,
  })
}

/** Asks the API of a running app. */
export const askApp = (url: string, path: string): Promise<Response> =>
  fetch(`${url}/${path}`, { headers: { 'x-functions-key': key } })

/** Sends bodies with the official client, in batches of 250. */
export async function sendBodies(connection: string, bodies: readonly unknown[]): Promise<void> {
  const producer = new EventHubProducerClient(connection)
  try {
    const sending: Promise<void>[] = []
    for (let at = 0; at < bodies.length; at += 250) {
      const events = bodies.slice(at, at + 250).map((body) => ({ body }))
      sending.push(producer.sendBatch(events, { partitionKey: `key-${(at / 250) % 16}` }))
    }
    await Promise.all(sending)
  } finally {
    await producer.close()
  }
}
