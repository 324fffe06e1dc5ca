import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { alone } from '../../../lib/metering/jobs/alone.ts'
import { engines, withDatabase } from '../../_support/engines.ts'
import { errorOf } from '../../azure/with-service.ts'
import { withJobs } from './_support/jobs.ts'

const nothing = async (): Promise<void> => {}

for (const { name, test: check, at } of engines) {
  check(`${name}: of many at once one does the work`, () =>
    at((location) =>
      withDatabase(location, (database) =>
        withJobs({ database }, async ({ collector }) => {
          let done = 0
          const work = async (): Promise<void> => {
            done++
            await new Promise((resolve) => setTimeout(resolve, 200))
          }
          const results = await Promise.all(
            Array.from({ length: 4 }, () => alone(collector, 'x', work)),
          )
          assert.is(done, 1)
          assert.equal(results.toSorted(), [false, false, false, true])
          assert.is(await alone(collector, 'x', nothing), true)
        }),
      ),
    ),
  )
}

test('work of another name goes on at the same time', async () => {
  await withJobs({}, async ({ collector }) => {
    let inner: boolean | undefined
    await alone(collector, 'x', async () => {
      inner = await alone(collector, 'y', nothing)
    })
    assert.is(inner, true)
  })
})

test('work that fails is over', async () => {
  await withJobs({}, async ({ collector }) => {
    const failing = alone(collector, 'x', async () => {
      throw new Error('no luck')
    })
    assert.is((await errorOf(failing)).message, 'no luck')
    assert.is(await alone(collector, 'x', nothing), true)
  })
})

test('who was not heard of for ten minutes has crashed, and notices when he has not', async () => {
  await withJobs({ now: '2026-11-21T12:00:00.000Z' }, async ({ collector, setTime }) => {
    const slow = alone(collector, 'x', async (stay) => {
      setTime('2026-11-21T12:09:59.999Z')
      assert.is(await alone(collector, 'x', nothing), false)
      setTime('2026-11-21T12:10:00.000Z')
      await alone(collector, 'x', async () => {
        assert.is((await errorOf(stay())).message, 'Another process took over the work of x.')
      })
      await stay()
    })
    assert.is(await slow, true)
  })
})

test('who was taken over does not let go of what another holds', async () => {
  await withJobs({ now: '2026-11-21T12:00:00.000Z' }, async ({ collector, setTime }) => {
    let second: Promise<boolean> | undefined
    let end = (): void => {}
    await alone(collector, 'x', async () => {
      setTime('2026-11-21T12:10:00.000Z')
      await new Promise<void>((isHeld) => {
        second = alone(collector, 'x', () => {
          isHeld()
          return new Promise((resolve) => {
            end = resolve
          })
        })
      })
    })
    assert.is(await alone(collector, 'x', nothing), false)
    end()
    assert.is(await second, true)
    assert.is(await alone(collector, 'x', nothing), true)
  })
})

test('who says that he is still there goes on for another ten minutes', async () => {
  await withJobs({ now: '2026-11-21T12:00:00.000Z' }, async ({ collector, setTime }) => {
    await alone(collector, 'x', async (stay) => {
      setTime('2026-11-21T12:09:00.000Z')
      await stay()
      setTime('2026-11-21T12:18:00.000Z')
      assert.is(await alone(collector, 'x', nothing), false)
    })
  })
})

test('a clock that was wrong holds nobody up', async () => {
  await withJobs({ now: '2036-11-21T12:00:00.000Z' }, async ({ collector, setTime }) => {
    await alone(collector, 'x', async () => {
      setTime('2026-11-21T12:00:00.000Z')
      assert.is(await alone(collector, 'x', nothing), true)
    })
  })
})

test.run()
