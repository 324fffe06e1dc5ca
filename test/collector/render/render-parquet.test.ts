import fc from 'fast-check'
import { type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderParquet } from '../../../lib/collector/render/render-parquet.ts'
import type { Cell, Column, Table } from '../../../lib/collector/render/table.ts'
import { hostileTexts, tableOf } from './hostile.ts'

type Read = Readonly<Record<string, unknown>>

/** Decimals come back as their digits: the reader itself would turn them into floating point. */
async function read(table: Table): Promise<readonly Read[]> {
  const file = bytesOf(table)
  const metadata = parquetMetadata(file)
  const schema = metadata.schema.map(({ converted_type, logical_type, ...element }) =>
    converted_type === 'DECIMAL'
      ? element
      : { ...element, ...(converted_type && { converted_type }) },
  )
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const rows = await parquetReadObjects({
    file,
    metadata: { ...metadata, schema },
    utf8: false,
    parsers: { stringFromBytes: (bytes) => bytes && decoder.decode(bytes) },
  })
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, digits(value)])),
  )
}

function bytesOf(table: Table): ArrayBuffer {
  const bytes = renderParquet(table)
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

const digits = (value: unknown): unknown =>
  value instanceof Uint8Array
    ? BigInt.asIntN(
        128,
        value.reduce((number, byte) => number * 256n + BigInt(byte), 0n),
      )
    : value

const column = (kind: Column['kind'], cells: readonly Cell[]): Table => ({
  columns: [{ name: 'x', kind }],
  rows: cells.map((cell) => [cell]),
})

const valuesIn = async (table: Table): Promise<readonly unknown[]> =>
  (await read(table)).map((row) => row['x'] ?? undefined)

const typeOf = (table: Table): FileMetaData['schema'][number] =>
  parquetMetadata(bytesOf(table)).schema[1]!

test('money is exact to the billionth, whatever its size and sign', async () => {
  const amounts = [1n, -1n, 0n, 12_340_000_000n, 10n ** 37n + 1n, -(10n ** 37n) - 1n]
  const table = column('money', [...amounts, undefined])
  assert.equal(await valuesIn(table), [...amounts, undefined])
  const { type, converted_type, logical_type, precision, scale, type_length } = typeOf(table)
  assert.equal(
    { type, converted_type, precision, scale, type_length },
    {
      type: 'FIXED_LEN_BYTE_ARRAY',
      converted_type: 'DECIMAL',
      precision: 38,
      scale: 9,
      type_length: 16,
    },
  )
  assert.equal(logical_type, { type: 'DECIMAL', precision: 38, scale: 9 })
})

test('any reader gets the amounts at their scale', async () => {
  const rows = await parquetReadObjects({ file: bytesOf(column('money', [1_500_000_000n, -1n])) })
  assert.equal(
    rows.map((row) => Number(row['x'].toFixed(9))),
    [1.5, -0.000000001],
  )
})

test('counts are whole numbers of 64 bits', async () => {
  const counts = [0, -5, Number.MAX_SAFE_INTEGER, 2n ** 63n - 1n, -(2n ** 63n)]
  assert.equal(await valuesIn(column('number', counts)), counts.map(BigInt))
  assert.is(typeOf(column('number', counts)).type, 'INT64')
  assert.is(typeOf(column('number', [])).type, 'INT64')
  const larger = [2n ** 63n]
  assert.equal(await valuesIn(column('number', larger)), [larger[0]! * 10n ** 18n], 'a decimal')
})

test('decimal texts are decimals, also where they are whole', async () => {
  const table = column('number', ['1250000', '0.000000000000000001', '-2.50', '1e-7'])
  assert.equal(await valuesIn(table), [1_250_000n * 10n ** 18n, 1n, -25n * 10n ** 17n, 10n ** 11n])
  assert.is(typeOf(table).scale, 18)
  assert.is(typeOf(column('number', ['8'])).converted_type, 'DECIMAL')
  assert.equal(await valuesIn(column('number', [98.25, 3])), [9825n * 10n ** 16n, 3n * 10n ** 18n])
})

test('what a number type cannot hold exactly stays a text', async () => {
  for (const cells of [
    ['0.0000000000000000001', '1'],
    ['-1+cmd', '2'],
    ['123456789012345678901', '3'],
    ['', '4'],
  ]) {
    assert.is(typeOf(column('number', cells)).converted_type, 'UTF8')
    assert.equal(await valuesIn(column('number', cells)), cells)
  }
  const large = [10n ** 38n, -(10n ** 38n)]
  const written = '100000000000000000000000000000'
  assert.equal(await valuesIn(column('money', [large[0]])), [written])
  assert.equal(await valuesIn(column('money', [large[1]])), [`-${written}`])
  assert.equal(await valuesIn(column('money', ['0.0000000001'])), ['0.0000000001'])
})

test('what is missing and what is no number is null', async () => {
  const cells = [undefined, Number.NaN, Number.POSITIVE_INFINITY, 1]
  assert.equal(await valuesIn(column('number', cells)), [undefined, undefined, undefined, 1n])
  assert.equal(await valuesIn(column('text', [undefined, '', 'a'])), [undefined, '', 'a'])
  assert.equal(
    (await read({ columns: [{ name: 'x', kind: 'money' }], rows: [[]] })).length,
    1,
    'a row may be short',
  )
})

test('texts come back as they were, hostile ones too', async () => {
  const texts = hostileTexts.filter((text) => text !== '\ud800')
  assert.equal(
    (await read(tableOf(texts))).map((row) => row['name']),
    texts,
  )
  assert.equal(await valuesIn(column('text', ['\ud800'])), ['\ufffd'], 'half a character is none')
  assert.equal(await valuesIn(column('text', [5, 7n])), ['5', '7'])
})

test('a table without rows keeps its columns', async () => {
  const table = tableOf([])
  assert.equal(await read(table), [])
  assert.equal(
    parquetMetadata(bytesOf(table)).schema.map(({ name }) => name),
    ['root', 'name', 'cost'],
  )
})

test('equal tables are equal bytes', () => {
  const table = tableOf(hostileTexts)
  assert.equal(renderParquet(table), renderParquet(structuredClone(table)))
})

test('sums over many rows are exact', async () => {
  const amount = fc.bigInt(-(10n ** 20n), 10n ** 20n)
  await fc.assert(
    fc.asyncProperty(fc.array(amount, { minLength: 1, maxLength: 200 }), async (amounts) => {
      const back = await valuesIn(column('money', amounts))
      assert.equal(back, amounts)
    }),
    { numRuns: 100 },
  )
  const many = Array.from({ length: 5000 }, (_, index) => BigInt(index % 700) * 1_000_003n)
  assert.equal(await valuesIn(column('money', many)), many, 'over several groups of rows')
})

test.run()
