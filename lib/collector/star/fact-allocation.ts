import type { ConsumerCharge } from '../allocation/allocate-bill.ts'
import type { Day } from '../prices/price-book.ts'
import type { Cell, Column, Table } from '../render/table.ts'
import { keyText } from './key-text.ts'

/** What a consumer pays of a bill in one currency. */
export interface AllocatedCharge extends ConsumerCharge {
  readonly currency: string
}

/** What consumers pay for the days from `from` to `to`; the first one is its date. */
export const factAllocation = (charges: readonly AllocatedCharge[], from: Day, to: Day): Table => ({
  columns: columns.map(({ name, kind }) => ({ name, kind })),
  rows: charges
    .map((charge) => columns.map(({ of }) => of(charge, { from, to })))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
})

const orderOf = ([, , consumer, currency]: readonly Cell[]): string => `${consumer} ${currency}`

interface AllocationColumn extends Column {
  readonly of: (charge: AllocatedCharge, days: { readonly from: Day; readonly to: Day }) => Cell
}

const columns: readonly AllocationColumn[] = [
  { name: 'date', kind: 'text', of: (_, { from }) => from },
  { name: 'to_date', kind: 'text', of: (_, { to }) => to },
  { name: 'consumer_key', kind: 'text', of: ({ consumer }) => keyText([consumer]) },
  { name: 'currency', kind: 'text', of: ({ currency }) => currency },
  { name: 'allocated', kind: 'money', of: ({ allocated }) => allocated },
  { name: 'idle', kind: 'money', of: ({ idle }) => idle },
  { name: 'rated', kind: 'money', of: ({ rated }) => rated },
  { name: 'variance', kind: 'money', of: ({ variance }) => variance },
  { name: 'unpriced_tokens', kind: 'number', of: ({ unpricedTokens }) => unpricedTokens },
]
