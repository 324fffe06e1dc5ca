import { groupBy } from '../allocation/group-by.ts'
import type { RatedSum } from '../reports/rated-sum.ts'
import { keyText } from './key-text.ts'
import type { StarTable } from './star-table.ts'

type Attributes = RatedSum['attributes']

/** The key of attributes that occur together; their order does not matter. */
export function attributeSetKey(attributes: Attributes): string {
  const entries = sorted(attributes)
  return entries.length === 0 ? noAttributes : keyText(entries.flat())
}

const noAttributes = keyText([undefined])

const sorted = (attributes: Attributes): readonly (readonly [name: string, value: string])[] =>
  Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))

/** The sets of attributes, and each attribute of a set as a row: a fact has one set only. */
export function attributeSets(rows: readonly RatedSum[]): readonly StarTable[] {
  const sets = [...groupBy(rows, ({ attributes }) => attributeSetKey(attributes))]
    .map(([key, [row]]) => [key, sorted(row!.attributes)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return [
    {
      name: 'dim_attribute_set',
      table: {
        columns: [
          { name: 'attribute_set_key', kind: 'text' },
          { name: 'attributes', kind: 'text' },
        ],
        rows: sets.map(([key, entries]) => [
          key,
          entries.map(([name, value]) => `${name}=${value}`).join(', ') || undefined,
        ]),
      },
    },
    {
      name: 'dim_attribute',
      table: {
        columns: [
          { name: 'attribute_set_key', kind: 'text' },
          { name: 'name', kind: 'text' },
          { name: 'value', kind: 'text' },
        ],
        rows: sets.flatMap(([key, entries]) => entries.map((entry) => [key, ...entry])),
      },
    },
  ]
}
