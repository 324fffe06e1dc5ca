import { join } from 'node:path'
import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { UsagePart } from '../../lib/collector/usage/usage-part.ts'
import type { Database } from '../../lib/stores/database.ts'
import { ingest } from '../../lib/stores/ingest.ts'
import { openDatabase } from '../../lib/stores/open-database.ts'
import { retire } from '../../lib/stores/retire.ts'
import { rollUp } from '../../lib/stores/roll-up.ts'
import { usageSums } from '../../lib/stores/usage-sums.ts'
import { project } from '../_support/project.ts'

const call = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** Three in four calls are answered at once; of the others the logs bring the usage, in two chunks. */
function partsOf(n: number): readonly UsagePart[] {
  const time = `2026-11-${10 + (n % 3)}T23:59:5${n % 10}.000Z`
  const id = call(n)
  const dimensions = { subscription: `team-${n % 4}`, deployment: 'gpt-4o', api: 'openai' }
  const isStream = n % 4 === 0
  const event: UsagePart = {
    id,
    source: 'event',
    time,
    dimensions,
    attributes: { store: `s${n % 2}` },
    status: n % 7 === 0 ? 429 : 200,
    isStream,
    usageSource: isStream ? 'pending' : 'response',
    ...(!isStream && { usage: { prompt_tokens: 10 + n, completion_tokens: n } }),
  }
  if (!isStream) return [event]
  const chunk = (sequence: number, prompt: number, completion: number): UsagePart => ({
    id,
    source: 'llm-log',
    sequence,
    // The log is written after midnight.
    time: new Date(Date.parse(time) + 10_000).toISOString(),
    dimensions: { model: 'gpt-4o' },
    usage: { prompt, completion, total: prompt + completion },
  })
  return [event, chunk(0, 100, 1), chunk(1, 0, n)]
}

const all = Array.from({ length: 40 }, (_, n) => partsOf(n)).flat()
const november = { from: '2026-11-01', to: '2026-11-30' } as const

const sumsOf = (database: Database) =>
  usageSums(database, { ...november, by: ['subscription'], withAttributes: true })

async function within<T>(use: (database: Database, file: string) => Promise<T>): Promise<T> {
  const file = join(project().root, 'usage.db')
  const database = await openDatabase(file)
  try {
    return await use(database, file)
  } finally {
    await database.close()
  }
}

test('whatever the order, the batches, the duplicates and the restarts, the sums are the same', async () => {
  const expected = await within(async (database) => {
    assert.equal(await ingest(database, all), { added: 40, changed: 0, known: 0, late: [] })
    return sumsOf(database)
  })
  assert.is(
    expected.reduce((total, { calls }) => total + calls, 0),
    40,
  )
  const streams = fc.record({
    order: fc.shuffledSubarray(all, { minLength: all.length }),
    again: fc.shuffledSubarray(all),
    size: fc.integer({ min: 1, max: 50 }),
    restart: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(streams, async ({ order, again, size, restart }) => {
      const parts = [...order, ...again]
      const file = join(project().root, 'usage.db')
      let database = await openDatabase(file)
      for (let at = 0; at < parts.length; at += size) {
        await ingest(database, parts.slice(at, at + size))
        if (restart && at % 3 === 0) {
          await rollUp(database)
          await database.close()
          database = await openDatabase(file)
        }
      }
      const sums = await sumsOf(database)
      await database.close()
      assert.equal(sums, expected)
    }),
    { numRuns: 25 },
  )
})

test('what is said again changes nothing, and makes no day dirty', () =>
  within(async (database) => {
    await ingest(database, all)
    assert.is((await rollUp(database)).length, 3)
    const again = await ingest(database, all.toReversed())
    assert.equal(again, { added: 0, changed: 0, known: 40, late: [] })
    assert.equal(await rollUp(database), [])
  }))

test('only days in which something changed are added up again', () =>
  within(async (database) => {
    await ingest(database, all)
    await rollUp(database)
    const [event] = partsOf(100)
    await ingest(database, [{ ...event!, time: '2026-11-11T12:00:00.000Z' }])
    assert.equal(await rollUp(database), ['2026-11-11'])
  }))

test('old calls go, their sums stay, and what comes too late is handed back', () =>
  within(async (database) => {
    await ingest(database, all)
    const before = await sumsOf(database)
    assert.ok((await retire(database, '2026-11-12')) > 20)
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
    assert.is(await retire(database, '2026-11-01'), 0)
  }))

test.run()
