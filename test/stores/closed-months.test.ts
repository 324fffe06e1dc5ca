import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Statement } from '../../lib/collector/periods/statement.ts'
import { closedMonths, keepStatement, statements } from '../../lib/stores/closed-months.ts'
import { engines, withDatabase } from '../_support/engines.ts'

const statement = (month: string, cost = 1n): Statement => ({
  month,
  rows: [
    { consumer: 'cost', currency: 'USD', cost: 10n ** 25n + cost },
    { consumer: 'zero \u0000 "n"', currency: 'EUR', cost: -1n },
  ],
  corrections: [{ of: '2026-08', consumer: '5n', currency: 'USD', cost: 0n }],
  priceVersion: 'v1',
  billDigest: 'd',
  closedAt: '2026-11-03T00:00:00.000Z',
})

for (const { name, test: check, at } of engines) {
  check(`${name}: statements come back exactly, the earliest first`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        const digest = await keepStatement(database, statement('2026-10'))
        const other = await keepStatement(database, statement('2026-09'))
        assert.match(digest, /^[0-9a-f]{64}$/)
        assert.is.not(digest, other)
        assert.equal(await statements(database), [statement('2026-09'), statement('2026-10')])
        assert.equal([...(await closedMonths(database)).keys()].sort(), ['2026-09', '2026-10'])
        assert.is((await closedMonths(database)).get('2026-10'), 'v1')
      }),
    ),
  )

  check(`${name}: a month that is closed already is a conflict, and stays as it was stated`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        await keepStatement(database, statement('2026-10'))
        const again = keepStatement(database, statement('2026-10', 2n))
        assert.is(await again.catch(() => 'conflict'), 'conflict')
        assert.equal(await statements(database), [statement('2026-10')])
      }),
    ),
  )
}

test.run()
