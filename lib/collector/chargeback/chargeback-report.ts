import { sum } from '../allocation/sum-by.ts'
import { exactAmount } from '../money/amount-text.ts'
import type { Cell, Column } from '../render/table.ts'
import type { GroupKey } from '../reports/group-key.ts'
import { totalName } from '../reports/render-report.ts'
import type { Report } from '../reports/report.ts'
import type { Chargeback, ChargebackLine, Uncharged } from './chargeback.ts'
import { linesTogether } from './lines-together.ts'
import { nobody } from './stated-names.ts'

/** What a chargeback report shows. */
export interface ChargebackReportOf {
  readonly month: string
  readonly by: readonly GroupKey[]
  /** Where the values of `by` begin among those of the lines. */
  readonly at: number
  /** The lines that the reader asked for, and may see. */
  readonly isShown: (line: ChargebackLine) => boolean
  /** Whether what nobody is charged for is shown: it belongs to the whole month only. */
  readonly withUnallocated: boolean
  /** Of the price book. */
  readonly currency: string
  readonly isClosed: boolean
  readonly asOf: string
}

/** Who pays what for a month; the rows add up to what was paid. */
export function chargebackReport(of: ChargebackReportOf, found: Chargeback): Report {
  const { month, by, withUnallocated, isClosed, asOf } = of
  const unallocated = withUnallocated ? found.unallocated : []
  const lines = [...shownLines(of, found), ...nobodyPays(unallocated, by.length)]
  const currencies = [...new Set(lines.map(({ currency }) => currency))]
  const [total] = linesTogether(lines.map((line) => ({ ...line, values: [] })))
  const keys = by.map(({ label }): Column => ({ name: label, kind: 'text' }))
  return {
    title: `Chargeback of ${month}${isClosed ? ', closed' : ''}`,
    table: {
      columns: [...keys, ...measures.map(({ name, kind }) => ({ name, kind }))],
      rows: lines.map((line) => [...line.values, ...cells(line)]),
    },
    ...(total &&
      currencies.length === 1 && {
        total: [...by.map((_, at) => (at === 0 ? totalName : undefined)), ...cells(total)],
      }),
    facts: {
      month,
      by: by.map(({ label }) => label),
      currency: currencies[0] ?? of.currency,
      source: found.source,
      isClosed,
      asOf,
      unallocated: unallocated.map(({ cost, ...each }) => ({ ...each, cost: exactAmount(cost) })),
    },
    notes: [
      found.source === 'bill'
        ? 'Charged is the bill, shared among those who used what is on it.'
        : 'Charged are the prices of the price book: no bill was imported for this month.',
      ...unallocated.map(
        ({ of: what, time, reason, currency, cost }) =>
          `Unallocated: ${exactAmount(cost)} ${currency} of ${what} (${time}): ${reason}.`,
      ),
    ],
  }
}

const shownLines = ({ at, by, isShown }: ChargebackReportOf, { lines }: Chargeback) =>
  linesTogether(
    lines
      .filter(isShown)
      .map((line) => ({ ...line, values: line.values.slice(at, at + by.length) })),
  )

/** What is unallocated as a line of each currency, so that the lines add up to the bill. */
function nobodyPays(unallocated: readonly Uncharged[], keys: number): readonly ChargebackLine[] {
  const values = Array.from({ length: keys }, (_, at) => (at === 0 ? nobody : undefined))
  return [...new Set(unallocated.map(({ currency }) => currency))].sort().map((currency) => ({
    values,
    currency,
    calls: 0,
    tokens: 0,
    unpricedCalls: 0,
    shared: 0n,
    idle: 0n,
    corrections: 0n,
    charged: sum(unallocated.filter((each) => each.currency === currency).map(({ cost }) => cost)),
  }))
}

interface Measure extends Column {
  readonly value: (line: ChargebackLine) => Cell
}

const measures: readonly Measure[] = [
  { name: 'calls', kind: 'number', value: ({ calls }) => calls },
  { name: 'tokens', kind: 'number', value: ({ tokens }) => tokens },
  { name: 'rated', kind: 'money', value: ({ rated }) => rated },
  { name: 'shared', kind: 'money', value: ({ shared }) => shared },
  { name: 'idle', kind: 'money', value: ({ idle }) => idle },
  { name: 'corrections', kind: 'money', value: ({ corrections }) => corrections },
  { name: 'charged', kind: 'money', value: ({ charged }) => charged },
  {
    name: 'variance',
    kind: 'money',
    value: ({ charged, rated }) => (rated === undefined ? undefined : charged - rated),
  },
  { name: 'currency', kind: 'text', value: ({ currency }) => currency },
  { name: 'unpricedCalls', kind: 'number', value: ({ unpricedCalls }) => unpricedCalls },
]

const cells = (line: ChargebackLine): readonly Cell[] => measures.map(({ value }) => value(line))
