import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { retentionJob } from '../../../lib/metering/jobs/retention-job.ts'
import type { Database } from '../../../lib/stores/database.ts'
import { ratedSums } from '../../../lib/stores/usage-query.ts'
import { call, withJobs } from './_support/jobs.ts'

const daysLeft = async (database: Database) =>
  (await database.all('SELECT day FROM calls ORDER BY day')).map(({ day }) => day)

test('calls of more than thirty days ago go, their sums stay', async () => {
  await withJobs(
    { now: '2026-11-21T12:00:00.000Z' },
    async ({ collector, database, outside, lines, calls }) => {
      await calls(
        call(1, '2026-10-20'),
        call(2, '2026-10-21'),
        call(3, '2026-10-22'),
        call(4, '2026-11-21'),
      )
      await retentionJob(collector, outside)
      assert.equal(await daysLeft(database), ['2026-10-22', '2026-11-21'])
      assert.equal(lines, ['Deleted 2 calls of before 2026-10-22; their sums are kept.'])
      assert.is((await ratedSums(database, { from: '2026-10-01', to: '2026-11-30' })).length, 4)
      await retentionJob(collector, outside)
      assert.is(lines.length, 1)
    },
  )
})

test('the settings say how many days', async () => {
  await withJobs(
    { settings: { retention: { calls: 1 } }, now: '2026-11-21T00:00:00.000Z' },
    async ({ collector, database, outside, calls }) => {
      await calls(call(1, '2026-11-19'), call(2, '2026-11-20'), call(3, '2026-11-21'))
      await retentionJob(collector, outside)
      assert.equal(await daysLeft(database), ['2026-11-20', '2026-11-21'])
    },
  )
})

test.run()
