import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { BillLine } from '../../lib/collector/allocation/bill.ts'
import { billLines, keepBill } from '../../lib/stores/bill-lines.ts'
import { engines, withDatabase } from '../_support/engines.ts'

const line = (day: string, cost: bigint, rest: Partial<BillLine> = {}): BillLine => ({
  day,
  resource: '/r',
  meter: 'gpt 4o Inp glbl',
  currency: 'USD',
  cost,
  ...rest,
})

const november = { from: '2026-11-01', to: '2026-11-30' } as const

for (const { name, test: check, at } of engines) {
  check(`${name}: lines come back exactly, whatever their size and sign`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        const lines = [
          line('2026-11-01', 10n ** 30n + 1n),
          line('2026-11-02', -1n, { tokens: 10n ** 20n }),
          line('2026-11-03', 0n, { tokens: 0n, currency: 'EUR' }),
          line('2026-11-30', 1n, { resource: "'; --", meter: '?' }),
        ]
        await keepBill(database, 'a', { ...november, lines })
        assert.equal(await billLines(database, november), lines)
        const days = { from: '2026-11-02', to: '2026-11-03' }
        assert.equal(await billLines(database, days), lines.slice(1, 3))
      }),
    ),
  )

  check(`${name}: an import done again replaces its days of its source, and no others`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        const keep = (source: string, days: { from: string; to: string }, cost: bigint) =>
          keepBill(database, source, { ...days, lines: [line(days.from, cost)] })
        const day = (n: number) => ({ from: `2026-11-0${n}`, to: `2026-11-0${n}` })
        await keep('a', day(1), 1n)
        await keep('a', day(2), 2n)
        await keep('b', day(1), 4n)
        await keep('a', day(1), 8n)
        const costs = (await billLines(database, november)).map(({ cost }) => cost)
        assert.equal(costs, [8n, 4n, 2n])
        await keepBill(database, 'a', { ...november, lines: [] })
        assert.equal(
          (await billLines(database, november)).map(({ cost }) => cost),
          [4n],
        )
      }),
    ),
  )

  check(`${name}: an import that fails leaves what was there`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        await keepBill(database, 'a', { ...november, lines: [line('2026-11-01', 1n)] })
        const twice = [line('2026-11-05', 1n), line('2026-11-05', 2n)]
        const failed = keepBill(database, 'a', { ...november, lines: twice })
        assert.is(await failed.catch(() => 'failed'), 'failed')
        assert.equal(await billLines(database, november), [line('2026-11-01', 1n)])
      }),
    ),
  )
}

test.run()
