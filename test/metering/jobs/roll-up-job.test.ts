import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { rollUpJob } from '../../../lib/metering/jobs/roll-up-job.ts'
import { ratedSums } from '../../../lib/stores/usage-query.ts'
import { call, withJobs } from './_support/jobs.ts'

test('days in which something changed are rolled up, once', async () => {
  await withJobs({}, async ({ collector, database, outside, lines, calls }) => {
    await calls(call(1, '2026-11-19'), call(2, '2026-11-21'))
    await rollUpJob(collector, outside)
    await rollUpJob(collector, outside)
    assert.equal(lines, ['Rolled up: 2026-11-19, 2026-11-21.'])
    const rows = await ratedSums(database, { from: '2026-11-01', to: '2026-11-30' })
    assert.equal(
      rows.map(({ cost }) => cost),
      [2_500_000_000n, 2_500_000_000n],
    )
  })
})

test.run()
