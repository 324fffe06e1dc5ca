import { groupBy } from '../allocation/group-by.ts'
import type { Day } from '../prices/price-book.ts'
import type { RatedSum } from '../reports/rated-sum.ts'
import { attributeSets } from './attribute-sets.ts'
import { dimDate } from './dim-date.ts'
import { dimensionKey, keyColumn, type StarDimension, starDimensions } from './dimensions.ts'
import { type AllocatedCharge, factAllocation } from './fact-allocation.ts'
import { type FactOptions, factUsageDaily } from './fact-usage-daily.ts'
import { keyText } from './key-text.ts'
import type { StarTable } from './star-table.ts'

/** What a star schema is made of. */
export interface StarSchemaOf extends Partial<FactOptions> {
  readonly rows: readonly RatedSum[]
  /** The allocated bill of these days, where there is one. */
  readonly charges?: readonly AllocatedCharge[]
  /** Of the price book. */
  readonly currency: string
  /** The first and the last day. */
  readonly from: Day
  readonly to: Day
}

/**
 * Usage and its allocation as a star schema: facts have one key for each of their dimensions, and
 * each key has one row there. Keys are made of what they stand for, so that the tables of other
 * days fit to these.
 * @see https://learn.microsoft.com/power-bi/guidance/star-schema
 */
export function starSchema(of: StarSchemaOf): readonly StarTable[] {
  const { rows, charges = [], currency, from, to, consumerOf = bySubscription } = of
  const consumers = [...rows.map(consumerOf), ...charges.map(({ consumer }) => consumer)]
  const days = [from, to, ...rows.map(({ day }) => day)].sort()
  return [
    { name: 'fact_usage_daily', table: factUsageDaily(rows, { currency, consumerOf }) },
    { name: 'fact_allocation', table: factAllocation(charges, from, to) },
    { name: 'dim_date', table: dimDate(days[0]!, days.at(-1)!) },
    dimConsumer(consumers),
    ...starDimensions.map((dimension) => dimensionTable(dimension, rows)),
    ...attributeSets(rows),
  ]
}

const bySubscription = ({ dimensions }: RatedSum): string => dimensions.subscription ?? ''

const dimConsumer = (consumers: readonly string[]): StarTable => ({
  name: 'dim_consumer',
  table: {
    columns: [
      { name: 'consumer_key', kind: 'text' },
      { name: 'consumer', kind: 'text' },
    ],
    rows: [...new Set(consumers)]
      .map((consumer) => [keyText([consumer]), consumer || undefined] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  },
})

function dimensionTable(dimension: StarDimension, rows: readonly RatedSum[]): StarTable {
  const { name, identity, details = {} } = dimension
  const found = groupBy(
    rows.toSorted((a, b) => Number(a.day < b.day) - Number(a.day > b.day)),
    (row) => dimensionKey(dimension, row),
  )
  return {
    name: `dim_${name}`,
    table: {
      columns: [keyColumn(dimension), ...Object.keys(identity), ...Object.keys(details)].map(
        (column) => ({ name: column, kind: 'text' }),
      ),
      rows: [...found]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, same]) => [
          key,
          ...Object.values(identity).map((value) => value(same[0]!)),
          ...Object.values(details).map((value) => same.map(value).find((each) => each)),
        ]),
    },
  }
}
