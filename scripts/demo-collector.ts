import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { EventHubProducerClient } from '@azure/event-hubs'
import { commandStep, type DemoStep, running } from './demo-run.ts'
import { type DemoTraffic, demoTraffic } from './demo-traffic.ts'

const settings = fileURLToPath(new URL('../collector/collector.example.json', import.meta.url))
const month = '2026-10'

/**
 * From events to chargeback: the collector runs on this machine, Microsoft's own client sends it a
 * month of traffic, and the month is charged back. `linger` is awaited while the dashboard is there.
 */
export async function* collectorSteps(
  cwd: string,
  linger: (address: string) => Promise<void> = async () => {},
): AsyncGenerator<DemoStep> {
  const folder = mkdtempSync(join(tmpdir(), 'apim-policy-demo-'))
  const place = ['--settings', settings, '--store', join(folder, 'usage.db')]
  const start = ['collector', 'start', '--port', '0', '--event-hubs-port', '0']
  const collector = await running(
    cwd,
    [...start, ...place],
    /dashboard\s+(\S+)[\s\S]*Event Hubs\s+(\S+)/,
  )
  const [address = '', hub = ''] = collector.found
  const report = (title: string, ...args: readonly string[]) =>
    commandStep(cwd, title, ['report', ...args, '--month', month], { hidden: place })
  try {
    yield {
      title: 'Start the usage collector on this machine',
      command: 'apim-policy collector start',
      text: `✔ The usage collector is running.\n  dashboard   ${address}\n  Event Hubs  ${hub}\n`,
      code: 0,
    }
    yield await sendTraffic(hub, address)
    yield* report('Who used which model?', '--by', 'model')
    yield* report('Who pays?', 'chargeback', '--by', 'subscription')
    const page = address.replace('/dashboard', `/dashboard?month=${month}`)
    yield { title: 'Look at the dashboard', text: `${page}\n`, code: 0 }
    await linger(page)
  } finally {
    await collector.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const calls = 6000

/** Sends a month of traffic with the official client, and waits until it is all in the store. */
async function sendTraffic(hub: string, dashboard: string): Promise<DemoStep> {
  const traffic = demoTraffic(calls)
  const client = new EventHubProducerClient(hub)
  try {
    let batch = await client.createBatch()
    for (const body of traffic.events) {
      if (batch.tryAdd({ body })) continue
      await client.sendBatch(batch)
      batch = await client.createBatch()
      batch.tryAdd({ body })
    }
    await client.sendBatch(batch)
  } finally {
    await client.close()
  }
  await arrived(traffic, dashboard)
  return { title: 'Send it a month of traffic through Event Hubs', text: told(traffic), code: 0 }
}

/** Waits until the collector has read or put aside every event. */
async function arrived({ events }: DemoTraffic, dashboard: string): Promise<void> {
  const { origin, hash } = new URL(dashboard)
  const headers = { 'x-functions-key': hash.slice('#key='.length) }
  for (let tries = 0; tries < 300; tries++) {
    const figures = await (await fetch(`${origin}/api/v1/metrics`, { headers })).text()
    const figure = (name: string): number =>
      Number(new RegExp(`^apim_usage_events_${name}_total (\\d+)$`, 'm').exec(figures)?.[1])
    if (figure('read') + figure('quarantined') === events.length) return
    await setTimeout(200)
  }
  throw new Error('The traffic did not arrive within a minute.')
}

const told = ({ events, calls: all, streams, errors, duplicates, garbage }: DemoTraffic): string =>
  [
    `${number(events.length)} events of ${number(all)} calls by five teams:`,
    `${number(streams)} streams whose tokens came later in the gateway's log, ${number(errors)} errors,`,
    `${number(duplicates)} events that came twice, ${number(garbage)} that were cut off.`,
    '',
  ].join('\n')

const number = (value: number): string => value.toLocaleString('en-US')
