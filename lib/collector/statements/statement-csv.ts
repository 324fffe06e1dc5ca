import { decimalText } from '../money/decimal.ts'
import { renderCsv } from '../render/render-csv.ts'
import type { Cell } from '../render/table.ts'
import { type ConsumerStatement, statementTotals } from './consumer-statement.ts'
import { usageName } from './usage-name.ts'

/** A statement for machines: a row for each item; the amounts of all but `total` add up to it. */
export function statementCsv(statement: ConsumerStatement): string {
  const { month, consumer, currency } = statement
  return renderCsv({
    columns: [
      { name: 'month', kind: 'text' },
      { name: 'consumer', kind: 'text' },
      { name: 'item', kind: 'text' },
      { name: 'model', kind: 'text' },
      { name: 'description', kind: 'text' },
      { name: 'quantity', kind: 'number' },
      { name: 'unit_price', kind: 'number' },
      { name: 'per', kind: 'number' },
      { name: 'amount', kind: 'money' },
      { name: 'currency', kind: 'text' },
    ],
    rows: items(statement).map((item) => [month, consumer, ...item, currency]),
  })
}

function items(statement: ConsumerStatement): readonly (readonly Cell[])[] {
  const { shared = [], idle = 0n, corrections = [] } = statement
  const { total, difference } = statementTotals(statement)
  return [
    ...statement.usage.map((line) => [
      'usage',
      line.model,
      usageName(line),
      decimalText(line.quantity),
      line.unitPrice,
      line.per,
      line.unitPrice === undefined ? undefined : line.cost,
    ]),
    ...shared.map(({ name, cost }) => plain('shared', name, cost)),
    ...(idle === 0n ? [] : [plain('idle', 'Idle throughput', idle)]),
    ...corrections.map(({ of, cost }) => plain('correction', of, cost)),
    ...(difference === 0n ? [] : [plain('difference', 'Difference to the bill', difference)]),
    plain('total', 'Total', total),
  ]
}

const plain = (item: string, description: string, amount: bigint): readonly Cell[] => [
  item,
  undefined,
  description,
  undefined,
  undefined,
  undefined,
  amount,
]
