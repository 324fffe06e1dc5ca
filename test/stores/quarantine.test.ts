import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { quarantine, quarantined, quarantinedCount } from '../../lib/stores/quarantine.ts'
import { engines, withDatabase } from '../_support/engines.ts'

const poison = (source: string, rest: object = {}) => ({
  source,
  received: '2026-11-21T00:00:00.000Z',
  reason: 'The event is no JSON.',
  excerpt: 'cut',
  ...rest,
})

for (const { name, test: check, at } of engines) {
  check(`${name}: what cannot be read is kept with its reason, whatever is in it`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        const odd = 'zero \u0000, half \ud83d, \udc00, "quoted\', --'
        await quarantine(database, [poison(odd, { reason: odd, excerpt: odd })])
        const text = 'zero \ufffd, half \ufffd, \ufffd, "quoted\', --'
        const kept = poison(text, { reason: text, excerpt: text })
        assert.equal(await quarantined(database, 10), [kept])
      }),
    ),
  )

  check(`${name}: what comes again from the same place is there once, as it is now`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        await quarantine(database, [poison('a'), poison('b'), poison('a')])
        const later = { received: '2026-11-22T00:00:00.000Z', reason: 'Another.', excerpt: 'x' }
        await quarantine(database, [poison('a', later)])
        assert.is(await quarantinedCount(database), 2)
        const [first] = await quarantined(database, 1)
        assert.equal(first, poison('a', { reason: 'Another.', excerpt: 'x' }), 'and since when')
      }),
    ),
  )
}

test('the latest come first, and no more than are asked for', () =>
  withDatabase(':memory:', async (database) => {
    assert.equal([await quarantinedCount(database), await quarantined(database, 5)], [0, []])
    const days = ['21', '23', '22']
    await quarantine(
      database,
      days.map((day) => poison(day, { received: `2026-11-${day}T00:00:00.000Z` })),
    )
    const sources = (await quarantined(database, 2)).map(({ source }) => source)
    assert.equal(sources, ['23', '22'])
  }))

test.run()
