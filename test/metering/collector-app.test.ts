import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { exactAmount } from '../../lib/collector/money/amount-text.ts'
import type { Host, HostProblem } from '../../lib/host/host.ts'
import { counts } from '../../lib/stores/count.ts'
import { withDatabase } from '../_support/engines.ts'
import { project } from '../_support/project.ts'
import {
  askApp,
  bundledApp,
  costOfTokens,
  key,
  sendBodies,
  startCollectorApp,
} from './_support/collector-app.ts'
import { usageEvent } from './_support/usage-event.ts'

const folder = project().root
const appFile = await bundledApp(folder)

/** Events of the month before, so that no test runs over the end of one. */
const month = new Date(new Date().setUTCDate(0)).toISOString().slice(0, 7)

const tokensOf = (n: number) => ({ prompt_tokens: 100 + (n % 997), completion_tokens: n % 89 })

const event = (n: number) =>
  usageEvent(
    n,
    { subscription: `team-${n % 3}`, model: 'test-model', usage: tokensOf(n) },
    { time: `${month}-${10 + (n % 9)}T10:00:00.000Z` },
  )

/** What calls cost, to the billionth. */
function costOfCalls(count: number): string {
  let sum = 0n
  for (let n = 0; n < count; n++) {
    const { prompt_tokens, completion_tokens } = tokensOf(n)
    sum += costOfTokens(prompt_tokens, completion_tokens)
  }
  return exactAmount(sum)
}

interface Summary {
  readonly rows: readonly { readonly calls: number; readonly cost: string }[]
  readonly total: { readonly calls: number; readonly cost: string }
  readonly completeness: { readonly quarantined: number; readonly unpricedCalls: number }
}

async function summaryOf(url: string): Promise<Summary> {
  const answer = await askApp(url, `api/v1/usage/summary?month=${month}`)
  assert.is(answer.status, 200)
  return (await answer.json()) as Summary
}

const problems: HostProblem[] = []

async function withApp(dataFolder: string, work: (host: Host) => Promise<void>): Promise<void> {
  const host = await startCollectorApp({ appFile, dataFolder }, (each) => problems.push(each))
  await work(host).finally(host.close)
}

test('20,000 events of the official client, some twice and some garbage, over a stop in the middle', async () => {
  const calls = 20_000
  const dataFolder = join(folder, 'stop')
  const bodies = Array.from({ length: calls }, (_, n) => [
    event(n),
    ...(n % 20 === 0 ? [event(n)] : []),
    ...(n % 1000 === 0 ? [`{"specversion":"1.0","id":"cut ${n}`] : []),
  ]).flat()
  await withApp(dataFolder, async (host) => {
    await sendBodies(host.eventHubsConnectionString, bodies)
  })
  const before = await callsIn(dataFolder)
  assert.ok(before > 0 && before < calls, 'the stop comes in the middle')
  await withApp(dataFolder, async (host) => {
    await host.whenIdle()
    const { rows, total: all, completeness } = await summaryOf(host.url)
    assert.equal([rows.length, all.calls, all.cost], [3, calls, costOfCalls(calls)])
    assert.equal([completeness.quarantined, completeness.unpricedCalls], [20, 0])
  })
  await withApp(dataFolder, async (host) => {
    await host.whenIdle()
    const counted = /^apim_usage_batches_total (\d+)$/m
    const before = counted.exec(await (await askApp(host.url, 'api/v1/metrics')).text())?.[1]
    await setTimeout(300)
    const after = counted.exec(await (await askApp(host.url, 'api/v1/metrics')).text())?.[1]
    assert.is(after, before, 'nothing comes again')
    assert.is((await summaryOf(host.url)).total.calls, calls)
  })
  assert.equal(problems, [])
})

/** Runs the app in a process of its own, which is killed in the middle of its events. */
async function runKilled(dataFolder: string, bodies: readonly unknown[]): Promise<void> {
  const script = join(import.meta.dirname, '_support/run-collector-app.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, appFile, dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  try {
    const [line] = await once(createInterface(child.stdout), 'line')
    const { url, connection } = JSON.parse(line)
    await sendBodies(connection, bodies.slice(0, 500))
    while (((await summaryOf(url)).total?.calls ?? 0) === 0) await setTimeout(20)
    await sendBodies(connection, bodies.slice(500))
  } finally {
    child.kill('SIGKILL')
    await exited
  }
}

/** How many calls a store that is closed has. */
async function callsIn(dataFolder: string): Promise<number> {
  const counted = await withDatabase(join(dataFolder, 'usage.db'), counts)
  return counted.get('calls-added') ?? 0
}

test('killed in the middle of 5,000 events, the next one has every call once, to the billionth', async () => {
  const calls = 5000
  const dataFolder = join(folder, 'kill')
  const bodies = Array.from({ length: calls }, (_, n) => event(n))
  await runKilled(dataFolder, bodies)
  const before = await callsIn(dataFolder)
  assert.ok(before > 0 && before < calls, 'it is killed in the middle')
  await withApp(dataFolder, async (host) => {
    await host.whenIdle()
    const { total } = await summaryOf(host.url)
    assert.equal([total.calls, total.cost], [calls, costOfCalls(calls)])
  })
  assert.equal(problems, [])
})

test('the app answers by HTTP: its page, its description, its events; and lets nobody else in', async () => {
  await withApp(join(folder, 'http'), async ({ url, runTimer, timers, hubs }) => {
    assert.equal(hubs, ['ai-usage'])
    assert.ok(timers.includes('rollUp'))
    await runTimer('rollUp')
    const page = await fetch(`${url}/dashboard`)
    assert.match(page.headers.get('content-security-policy') ?? '', "default-src 'none'")
    assert.match(await page.text(), /^<!doctype html>/i)
    assert.is((await fetch(`${url}/dashboard/..%2f..%2ffunctions.cjs`)).status, 404)
    assert.is((await fetch(`${url}/api/v1/usage/summary`)).status, 401)
    assert.is((await fetch(`${url}/api/v1/health`)).status, 200)
    assert.is((await fetch(`${url}/api/v1/openapi.json`)).status, 200)
    const sent = await fetch(`${url}/api/v1/events`, {
      method: 'POST',
      headers: { 'x-functions-key': key, 'content-type': 'application/json' },
      body: JSON.stringify([event(1), event(2)]),
    })
    assert.equal([sent.status, ((await sent.json()) as { added: number }).added], [202, 2])
    assert.is((await summaryOf(url)).total.calls, 2)
    const again = await askApp(url, `api/v1/usage/summary?month=${month}`)
    const tag = again.headers.get('etag') ?? ''
    const known = await fetch(`${url}/api/v1/usage/summary?month=${month}`, {
      headers: { 'x-functions-key': key, 'if-none-match': tag },
    })
    assert.is(known.status, 304)
  })
})

test.run()
