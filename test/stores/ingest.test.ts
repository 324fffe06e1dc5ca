import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Database } from '../../lib/stores/database.ts'
import { ingest } from '../../lib/stores/ingest.ts'
import { openDatabase } from '../../lib/stores/open-database.ts'
import { retire } from '../../lib/stores/retire.ts'
import { rollUp } from '../../lib/stores/roll-up.ts'
import { ratedSums } from '../../lib/stores/usage-query.ts'
import { engines, withDatabase } from '../_support/engines.ts'
import { book, partsOf, stream } from './_support/stream.ts'

const all = stream(40)
const november = { from: '2026-11-01', to: '2026-11-30' } as const

async function sumsOf(database: Database) {
  await rollUp(database, book)
  return ratedSums(database, november)
}

/** Ingests in a process of its own that is killed after some batches; returns what it committed. */
async function ingestKilled(
  location: string,
  { calls, from, after }: { readonly calls: number; readonly from: number; readonly after: number },
): Promise<number> {
  const script = fileURLToPath(new URL('_support/ingest-child.ts', import.meta.url))
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, location, `${calls}`, `${from}`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let committed = from
  let batches = 0
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.trim().split('\n')) {
      committed = Number(line)
      if (++batches === after) child.kill('SIGKILL')
    }
  })
  await once(child, 'exit')
  return committed
}

for (const { name, test: check, at, atEach } of engines) {
  check(
    `${name}: whatever the order, the batches, the duplicates and the restarts, the sums are the same`,
    () =>
      atEach(async (empty) => {
        const expected = await empty((location) =>
          withDatabase(location, async (database) => {
            assert.equal(await ingest(database, all), { added: 40, changed: 0, known: 0, late: [] })
            return sumsOf(database)
          }),
        )
        assert.is(
          expected.reduce((total, { calls }) => total + calls, 0),
          40,
        )
        assert.ok(expected.some(({ cost }) => cost % 1000n !== 0n))
        const streams = fc.record({
          order: fc.shuffledSubarray([...all], { minLength: all.length }),
          again: fc.shuffledSubarray([...all]),
          size: fc.integer({ min: 1, max: 50 }),
          restart: fc.boolean(),
        })
        const property = fc.asyncProperty(streams, ({ order, again, size, restart }) =>
          empty(async (location) => {
            const parts = [...order, ...again]
            let database = await openDatabase(location)
            for (let first = 0; first < parts.length; first += size) {
              await ingest(database, parts.slice(first, first + size))
              if (restart && first % 3 === 0) {
                await rollUp(database, book)
                await database.close()
                database = await openDatabase(location)
              }
            }
            const sums = await sumsOf(database).finally(() => database.close())
            assert.equal(sums, expected)
          }),
        )
        await fc.assert(property, { numRuns: name === 'SQLite' ? 25 : 8 })
      }),
  )

  check(`${name}: killed in the middle and begun again, it has every call once`, () =>
    atEach(async (empty) => {
      const calls = 300
      const expected = await empty((location) =>
        withDatabase(location, async (database) => {
          await ingest(database, stream(calls))
          return sumsOf(database)
        }),
      )
      await empty(async (location) => {
        let from = 0
        for (const after of [1, 5, 14]) {
          // Some batches come again: nobody had heard that they were done.
          from = await ingestKilled(location, { calls, from: Math.max(0, from - 21), after })
        }
        assert.ok(from > 0 && from < stream(calls).length)
        await withDatabase(location, async (database) => {
          await ingest(database, stream(calls).slice(from))
          assert.equal(await sumsOf(database), expected)
        })
      })
    }),
  )

  check(`${name}: several at once ingest the parts of the same calls, and add up days`, () =>
    atEach(async (empty) => {
      const expected = await empty((location) =>
        withDatabase(location, async (database) => {
          await ingest(database, all)
          return sumsOf(database)
        }),
      )
      await empty(async (location) => {
        // SQLite is for one process; its connections would wait for each other.
        const first = await openDatabase(location)
        const databases = [first, ...(name === 'SQLite' ? [first, first] : [])]
        while (databases.length < 3) databases.push(await openDatabase(location))
        const work = databases.map(async (database, index) => {
          const own = all.filter((_, at) => at % 3 === index)
          for (let part = 0; part < own.length; part += 2) {
            await ingest(database, own.slice(part, part + 2))
            await rollUp(database, book)
          }
        })
        const open = new Set(databases)
        await Promise.all(work).finally(() => Promise.all([...open].map((each) => each.close())))
        await withDatabase(location, async (database) => {
          assert.equal(await sumsOf(database), expected)
        })
      })
    }),
  )

  check(`${name}: what is said again changes nothing, and makes no day dirty`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        await ingest(database, all)
        assert.is((await rollUp(database, book)).length, 3)
        const again = await ingest(database, all.toReversed())
        assert.equal(again, { added: 0, changed: 0, known: 40, late: [] })
        assert.equal(await rollUp(database, book), [])
      }),
    ),
  )

  check(`${name}: only days in which something changed are added up again`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        await ingest(database, all)
        await rollUp(database, book)
        const [event] = partsOf(100)
        await ingest(database, [{ ...event!, time: '2026-11-11T12:00:00.000Z' }])
        assert.equal(await rollUp(database, book), ['2026-11-11'])
      }),
    ),
  )

  check(
    `${name}: history of days that nothing is known of may come after older days were retired`,
    () =>
      at((location) =>
        withDatabase(location, async (database) => {
          await ingest(database, all)
          await retire(database, book, '2026-11-13')
          const [event] = partsOf(301)
          const old = (n: number) => ({
            ...event!,
            id: `${event!.id.slice(0, -1)}${n}`,
            time: '2026-11-02T12:00:00.000Z',
          })
          assert.is((await ingest(database, [old(1)])).added, 1)
          await rollUp(database, book)
          assert.is((await ingest(database, [old(2)])).added, 1)
          await retire(database, book, '2026-11-14')
          assert.equal((await ingest(database, [old(3)])).late.length, 1)
          const calls = (await sumsOf(database)).filter(({ day }) => day === '2026-11-02')
          assert.is(
            calls.reduce((sum, each) => sum + each.calls, 0),
            2,
          )
        }),
      ),
  )

  check(`${name}: old calls go, their sums stay, and what comes too late is handed back`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        await ingest(database, all)
        const before = await sumsOf(database)
        assert.ok((await retire(database, book, '2026-11-12')) > 20)
        assert.equal(await sumsOf(database), before)
        const [event] = partsOf(300)
        const tooLate = { ...event!, time: '2026-11-11T12:00:00.000Z' }
        assert.equal(await ingest(database, [tooLate]), {
          added: 0,
          changed: 0,
          known: 0,
          late: [tooLate],
        })
        assert.equal(await sumsOf(database), before)
        assert.is(await retire(database, book, '2026-11-01'), 0)
      }),
    ),
  )
}

test.run()
