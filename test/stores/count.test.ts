import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { count, counts } from '../../lib/stores/count.ts'
import { engines, withDatabase } from '../_support/engines.ts'

for (const { name, test: check, at } of engines) {
  check(`${name}: amounts are added up by name, beyond 32 bits, and nothing is no row`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        assert.is((await counts(database)).size, 0)
        await count(database, { b: 2, a: 3_000_000_000, none: 0 })
        await count(database, { a: 3_000_000_000 })
        assert.equal(
          [...(await counts(database))],
          [
            ['a', 6_000_000_000],
            ['b', 2],
          ],
        )
      }),
    ),
  )

  check(`${name}: several who count at once lose nothing`, () =>
    at((location) =>
      withDatabase(location, async (database) => {
        const work = Array.from({ length: 20 }, (_, n) =>
          database.transaction((inside) => count(inside, n % 2 ? { a: 1, b: 1 } : { b: 1, a: 1 })),
        )
        await Promise.all(work)
        assert.equal(
          [...(await counts(database))],
          [
            ['a', 20],
            ['b', 20],
          ],
        )
      }),
    ),
  )
}

test.run()
