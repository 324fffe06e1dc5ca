import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { EventHubProducerClient } from '@azure/event-hubs'
import type { Host, HostLog, HostOptions, HostProblem } from '../../../lib/host/host.ts'
import { startHost } from '../../../lib/host/start-host.ts'
import { project } from '../../_support/project.ts'

/** A line that the app wrote down. */
export interface Recorded {
  readonly [name: string]: unknown
}

/** A host of the app beside this file, and what came of it. */
export interface TestHost {
  readonly host: Host
  readonly logs: readonly HostLog[]
  readonly problems: readonly HostProblem[]
  /** What the host slept, in milliseconds; it never really does. */
  readonly sleeps: readonly number[]
  readonly recorded: (name?: string) => readonly Recorded[]
}

/** Settings of the app and the host; `parts` are the functions that are registered. */
export interface TestHostOptions extends Partial<Omit<HostOptions, 'onLog' | 'onProblem'>> {
  readonly parts: string
}

export const appFile = join(import.meta.dirname, 'app.cjs')

/** Tells whether a promise resolves so soon. */
export const soon = <T>(promise: Promise<T>, ms: number): Promise<T | 'not yet'> =>
  Promise.race([
    promise,
    new Promise<'not yet'>((resolve) => setTimeout(resolve, ms, 'not yet').unref()),
  ])

/** Starts a host, in a folder of its own unless one is given. */
export async function testHost(options: TestHostOptions): Promise<TestHost> {
  const { parts, env, ...others } = options
  const dataFolder = options.dataFolder ?? project().root
  const record = join(dataFolder, 'record.jsonl')
  const logs: HostLog[] = []
  const problems: HostProblem[] = []
  const sleeps: number[] = []
  const host = await startHost({
    appFile,
    hostJson: { extensions: { eventHubs: { maxEventBatchSize: 256 } } },
    httpPort: 0,
    eventHubsPort: 0,
    dataFolder,
    partitions: 2,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted()
      sleeps.push(ms)
      await new Promise((resolve) => setImmediate(resolve))
    },
    ...others,
    env: { PARTS: parts, RECORD: record, HUB_NAME: 'usage', SCHEDULE: '0 0 0 1 1 *', ...env },
    onLog: (entry) => logs.push(entry),
    onProblem: (problem) => problems.push(problem),
  })
  return { host, logs, problems, sleeps, recorded: (name) => recordedIn(record, name) }
}

/** Starts a host, uses it and closes it. */
export async function withHost(
  options: TestHostOptions,
  use: (host: TestHost) => Promise<void>,
): Promise<void> {
  const test = await testHost(options)
  await use(test).finally(() => test.host.close())
}

/** What the functions of an app wrote down; half a line is what a kill may leave. */
export function recordedIn(file: string, name?: string): readonly Recorded[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Recorded)
    .filter((each) => name === undefined || each['function'] === name)
}

/** Uses the official client of a hub. */
export async function withProducer<T>(
  connection: string,
  hub: string,
  use: (producer: EventHubProducerClient) => Promise<T>,
): Promise<T> {
  const bare = connection.replace(/;EntityPath=.*/, '')
  const producer = new EventHubProducerClient(bare, hub)
  return use(producer).finally(() => producer.close())
}

/** Sends events in one batch. */
export const send = (
  { host }: TestHost,
  hub: string,
  bodies: readonly unknown[],
  partitionKey = 'key',
): Promise<void> =>
  withProducer(host.eventHubsConnectionString, hub, (producer) =>
    producer.sendBatch(
      bodies.map((body) => ({ body })),
      { partitionKey },
    ),
  )
