import { decimalText } from '../money/decimal.ts'
import { renderMarkdown } from '../render/render-markdown.ts'
import type { Table } from '../render/table.ts'
import { type ConsumerStatement, statementTotals } from './consumer-statement.ts'
import { usageName } from './usage-name.ts'

/** A statement for people. Texts stand in tables only, where they stay texts. */
export function statementMarkdown(statement: ConsumerStatement): string {
  const unpriced = statement.usage.filter(({ unitPrice }) => unitPrice === undefined).length
  return [
    '# Statement\n',
    renderMarkdown(about(statement)),
    '## Usage\n',
    statement.usage.length > 0 ? renderMarkdown(usage(statement)) : 'There was no usage.\n',
    ...(unpriced > 0 ? [`${unpricedText(unpriced)}\n`] : []),
    '## Total\n',
    renderMarkdown(total(statement)),
  ].join('\n')
}

const about = ({ consumer, month, currency, closed }: ConsumerStatement): Table => ({
  columns: [
    { name: 'Statement', kind: 'text' },
    { name: 'Value', kind: 'text' },
  ],
  rows: [
    ['Consumer', consumer || 'none'],
    ['Month', month],
    ['Currency', currency],
    ['State', closed ? `closed at ${closed.at}` : 'open, may still change'],
    ...(closed ? [['Price version', closed.priceVersion]] : []),
    ...(closed?.digest ? [['Digest', closed.digest]] : []),
  ],
})

const usage = ({ usage: lines, currency }: ConsumerStatement): Table => ({
  columns: [
    { name: 'Model', kind: 'text' },
    { name: 'Usage', kind: 'text' },
    { name: 'Quantity', kind: 'number' },
    { name: `Price (${currency})`, kind: 'number' },
    { name: 'Per', kind: 'number' },
    { name: `Amount (${currency})`, kind: 'money' },
  ],
  rows: lines.map((line) => [
    line.model,
    usageName(line),
    decimalText(line.quantity),
    line.unitPrice ?? 'none',
    line.per,
    line.unitPrice === undefined ? undefined : line.cost,
  ]),
})

const unpricedText = (lines: number): string =>
  lines === 1
    ? 'One line has no price, and so no amount of its own.'
    : `${lines} lines have no price, and so no amounts of their own.`

function total(statement: ConsumerStatement): Table {
  const { shared = [], idle = 0n, corrections = [], currency } = statement
  const sums = statementTotals(statement)
  return {
    columns: [
      { name: 'What', kind: 'text' },
      { name: `Amount (${currency})`, kind: 'money' },
    ],
    rows: [
      ['Usage', sums.usage],
      ...shared.map(({ name, cost }) => [`Shared: ${name}`, cost]),
      ...(idle === 0n ? [] : [['Idle throughput', idle]]),
      ...corrections.map(({ of, cost }) => [`Correction of ${of}`, cost]),
      ...(sums.difference === 0n ? [] : [['Difference to the bill', sums.difference]]),
      ['Total', sums.total],
    ],
  }
}
