import { parquetWriteBuffer, type SchemaElement } from 'hyparquet-writer'
import { type Decimal, decimalOf } from '../money/decimal.ts'
import { cellText } from './cell-text.ts'
import type { Cell, Column, Table } from './table.ts'

/**
 * A table as a Parquet file: texts are UTF-8, money is `DECIMAL(38, 9)`, whole numbers are `INT64`,
 * and numbers that come as decimal texts are `DECIMAL(38, 18)`. A column that these types cannot
 * hold exactly is one of texts. What is missing is null; equal tables are equal bytes.
 * @see https://github.com/apache/parquet-format/blob/master/LogicalTypes.md
 */
export function renderParquet({ columns, rows }: Table): Uint8Array {
  const written = columns.map((column, index) => writtenColumn(column, rows, index))
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: written.map(({ element: { name }, data }) => ({ name, data: [...data] })),
      schema: [
        { name: 'root', num_children: columns.length },
        ...written.map(({ element }) => element),
      ],
      createdBy: 'apim-policy',
    }),
  )
}

interface WrittenColumn {
  readonly element: SchemaElement
  readonly data: readonly (string | bigint | undefined)[]
}

function writtenColumn(column: Column, rows: Table['rows'], index: number): WrittenColumn {
  const cells = rows.map((row) => row[index])
  return numbers(column, cells) ?? texts(column, cells)
}

const texts = (column: Column, cells: readonly Cell[]): WrittenColumn => ({
  element: {
    name: column.name,
    repetition_type: 'OPTIONAL',
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    logical_type: { type: 'STRING' },
  },
  data: cells.map((cell) => (isMissing(cell) ? undefined : cellText(cell, column).text)),
})

const isMissing = (cell: Cell): boolean =>
  cell === undefined || (typeof cell === 'number' && !Number.isFinite(cell))

/** The column with its numbers, or nothing where one of them would not be exact. */
function numbers(column: Column, cells: readonly Cell[]): WrittenColumn | undefined {
  if (column.kind === 'text') return undefined
  const scale = column.kind === 'money' ? 9 : isCount(cells) ? 0 : 18
  const data = cells.map((cell) => (isMissing(cell) ? undefined : digitsOf(cell, column, scale)))
  if (data.includes('inexact')) return undefined
  return { element: numberType(column.name, scale), data: data as (bigint | undefined)[] }
}

/** A text is a decimal even where it is whole, so that a column is of one type on every day. */
const isCount = (cells: readonly Cell[]): boolean =>
  cells.every(
    (cell) =>
      isMissing(cell) ||
      (typeof cell === 'bigint' && BigInt.asIntN(64, cell) === cell) ||
      Number.isSafeInteger(cell),
  )

const numberType = (name: string, scale: number): SchemaElement =>
  scale === 0
    ? { name, repetition_type: 'OPTIONAL', type: 'INT64' }
    : {
        name,
        repetition_type: 'OPTIONAL',
        type: 'FIXED_LEN_BYTE_ARRAY',
        type_length: 16,
        converted_type: 'DECIMAL',
        scale,
        precision,
        logical_type: { type: 'DECIMAL', precision, scale },
      }

const precision = 38

function digitsOf(cell: Cell, { kind }: Column, scale: number): bigint | 'inexact' {
  const decimal: Decimal | undefined =
    typeof cell === 'bigint'
      ? { digits: cell, scale: kind === 'money' ? 9 : 0 }
      : decimalOf(cell ?? '')
  if (!decimal) return 'inexact'
  const digits = scaled(decimal, scale)
  const limit = 10n ** BigInt(precision)
  return digits !== undefined && digits < limit && digits > -limit ? digits : 'inexact'
}

/** The digits at another scale, unless some would be lost. */
function scaled(decimal: Decimal, scale: number): bigint | undefined {
  if (decimal.scale <= scale) return decimal.digits * 10n ** BigInt(scale - decimal.scale)
  const divisor = 10n ** BigInt(decimal.scale - scale)
  return decimal.digits % divisor === 0n ? decimal.digits / divisor : undefined
}
