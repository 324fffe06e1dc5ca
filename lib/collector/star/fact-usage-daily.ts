import { groupBy } from '../allocation/group-by.ts'
import { sum } from '../allocation/sum-by.ts'
import { type Decimal, decimalOf, decimalText, plus, times } from '../money/decimal.ts'
import { type QuantityUnit, quantityUnits } from '../prices/price-book.ts'
import type { Cell, Column, Table } from '../render/table.ts'
import type { RatedSum } from '../reports/rated-sum.ts'
import { type TokenKind, tokenKinds } from '../usage/token-counts.ts'
import { attributeSetKey } from './attribute-sets.ts'
import { dimensionKey, keyColumn, starDimensions } from './dimensions.ts'
import { keyText } from './key-text.ts'

/** What a fact says besides what is in the rows. */
export interface FactOptions {
  readonly currency: string
  /** Whom the cost of a row is charged to. */
  readonly consumerOf: (row: RatedSum) => string
}

/** The usage of each day, added up by everything that it can be looked at by. */
export function factUsageDaily(rows: readonly RatedSum[], options: FactOptions): Table {
  const groups = groupBy(rows, (row) => JSON.stringify(keys.map(({ of }) => of(row, options))))
  return {
    columns: [...keys, ...measures].map(({ name, kind }) => ({ name, kind })),
    rows: [...groups]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, same]) => [
        ...keys.map(({ of }) => of(same[0]!, options)),
        ...measures.map(({ of }) => of(same)),
      ]),
  }
}

interface Key extends Column {
  readonly of: (row: RatedSum, options: FactOptions) => string | undefined
}

const key = (name: string, of: Key['of']): Key => ({ name, kind: 'text', of })

const keys: readonly Key[] = [
  key('date', ({ day }) => day),
  key('consumer_key', (row, { consumerOf }) => keyText([consumerOf(row)])),
  ...starDimensions.map((dimension) =>
    key(keyColumn(dimension), (row) => dimensionKey(dimension, row)),
  ),
  key('attribute_set_key', ({ attributes }) => attributeSetKey(attributes)),
  key('quality', ({ quality }) => quality),
  key('state', ({ state }) => state),
  key('unpriced_reason', ({ reason }) => reason),
  key('currency', (_, { currency }) => currency),
]

interface Measure extends Column {
  readonly of: (rows: readonly RatedSum[]) => Cell
}

const count = (name: string, of: (row: RatedSum) => number): Measure => ({
  name,
  kind: 'number',
  of: (rows) => rows.reduce((all, row) => all + of(row), 0),
})

const tokenColumns = {
  input: 'input_tokens',
  cachedInput: 'cached_input_tokens',
  audioInput: 'audio_input_tokens',
  cachedAudioInput: 'cached_audio_input_tokens',
  imageInput: 'image_input_tokens',
  output: 'output_tokens',
  audioOutput: 'audio_output_tokens',
  imageOutput: 'image_output_tokens',
} as const satisfies Record<TokenKind, string>

const measures: readonly Measure[] = [
  count('calls', ({ calls }) => calls),
  count('errors', ({ errors }) => errors),
  count('streams', ({ streams }) => streams),
  count('latency_ms', ({ latency }) => latency),
  ...tokenKinds.map((kind) => count(tokenColumns[kind], ({ tokens }) => tokens[kind])),
  count('reasoning_tokens', ({ reasoning }) => reasoning),
  ...quantityUnits.map(
    (unit): Measure => ({
      name: unit,
      kind: 'number',
      of: (rows) => decimalText(rows.map((row) => quantity(row, unit)).reduce(plus)),
    }),
  ),
  count('unpriced_calls', ({ state, calls }) => (state === 'unpriced' ? calls : 0)),
  { name: 'cost', kind: 'money', of: (rows) => sum(rows.map(({ cost }) => cost)) },
]

/** Of all calls of a row, which has that of each. */
function quantity({ quantities, calls }: RatedSum, unit: QuantityUnit): Decimal {
  const each = Object.hasOwn(quantities, unit) ? decimalOf(quantities[unit] ?? '') : undefined
  return times(each ?? { digits: 0n, scale: 0 }, { digits: BigInt(calls), scale: 0 })
}
