import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { postgresDatabase } from '../../lib/stores/postgres-database.ts'
import { hasPostgres, withPostgres } from '../../test/_support/postgres.ts'
import { benchEngine, type Measured, type Speed, writingJobs } from './bench-engine.ts'
import type { JobName } from './bench-jobs.ts'

/** How many events the arguments ask for with `--events`, a million without. */
export function benchEvents(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: { events: { type: 'string', default: '1000000' } },
  })
  const events = Number(values.events)
  if (Number.isSafeInteger(events) && events >= 1000) return events
  throw new RangeError(`--events is a number of events, at least 1000, not ${values.events}.`)
}

/** Prints how fast usage comes in, what it costs in memory, and how fast it is reported. */
export async function benchCollector(events: number): Promise<void> {
  const interruption = new AbortController()
  const interrupt = () => interruption.abort()
  // Without these nobody would stop the server.
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt)
  const root = mkdtempSync(join(tmpdir(), 'apim-policy-bench-collector-'))
  try {
    const worker = await bundled(root)
    const { signal } = interruption
    const files = join(root, 'sqlite')
    const ofFile = (job: JobName): string => join(files, `${job}.db`)
    print('SQLite', await benchEngine({ worker, events, location: ofFile, signal }))
    rmSync(files, { recursive: true, force: true })
    if (!hasPostgres) return
    await withPostgres(async (address) => {
      const ofServer = (job: JobName): string => address.replace('/postgres?', `/${job}?`)
      await newDatabases(address)
      print('PostgreSQL', await benchEngine({ worker, events, location: ofServer, signal }))
    })
  } catch (error) {
    if (!interruption.signal.aborted) throw error
    process.exitCode = 130
  } finally {
    rmSync(root, { recursive: true, force: true })
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  }
}

/** The process of the jobs as it would be shipped: what runs TypeScript itself is slower. */
async function bundled(root: string): Promise<string> {
  const checkout = fileURLToPath(new URL('../..', import.meta.url))
  const outfile = join(root, 'bench-worker.mjs')
  symlinkSync(join(checkout, 'node_modules'), join(root, 'node_modules'))
  await build({
    absWorkingDir: checkout,
    entryPoints: ['scripts/bench/bench-worker.ts'],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
  return outfile
}

async function newDatabases(address: string): Promise<void> {
  const server = await postgresDatabase(address)
  try {
    for (const job of writingJobs) await server.run(`CREATE DATABASE ${job}`)
  } finally {
    await server.close()
  }
}

function print(engine: string, { receive, ingest, insert, report }: Measured): void {
  const { calls = 0, sums = 0, days = 0, rolled = 0, clean = 0, dirty = 0, memory = 0 } = report
  const row = (name: string, value: string): void =>
    console.log(`${`${engine}: ${name}`.padEnd(48)} ${value}`)
  const ratio = ({ perSecond }: Speed, note: string): string =>
    `${(perSecond / insert.perSecond).toFixed(2)}${note}, ${whole(perSecond)} a second`
  row('events received : rows inserted', ratio(receive, ''))
  row('events ingested : rows inserted', ratio(ingest, ' (aim: at least 0.5)'))
  row('rows inserted', `${whole(insert.perSecond)} a second`)
  row('peak memory of receiving', `${whole(receive.memory)} MB (aim: below 300 MB)`)
  row(`roll-up of ${days} days into ${whole(sums)} rows`, `${rolled.toFixed(1)} s`)
  row('report of a month', `${clean.toFixed(2)} s (aim: below 1)`)
  row('report after a day became dirty', `${dirty.toFixed(2)} s (aim: below 1)`)
  row('peak memory of rolling up and reporting', `${whole(memory)} MB`)
  const came = `${whole(receive.items)} events of ${whole(calls)} calls`
  row('calls, tokens and cost reported', `exact, of ${came}`)
}

const whole = (number: number): string => Math.round(number).toLocaleString('en-US')
