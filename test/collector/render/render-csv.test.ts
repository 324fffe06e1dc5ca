import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderCsv } from '../../../lib/collector/render/render-csv.ts'
import type { Cell, Column } from '../../../lib/collector/render/table.ts'
import { hostileTexts, tableOf, unseen } from './hostile.ts'

/** The fields of a CSV text, read as RFC 4180 says. */
function read(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  for (let at = 0; at < csv.length; ) {
    const [whole, inner, bare = ''] = /"((?:[^"]|"")*)"|([^",\r\n]*)/y.exec(csv.slice(at))!
    rows.at(-1)!.push(inner?.replaceAll('""', '"') ?? bare)
    at += whole!.length
    if (csv[at] === ',') at += 1
    else {
      assert.is(csv.slice(at, at + 2), '\r\n', `a row ends at ${at}`)
      at += 2
      rows.push([])
    }
  }
  return rows.slice(0, -1)
}

const cellIn = (kind: Column['kind'], cell: Cell): string =>
  renderCsv({ columns: [{ name: 'x', kind }], rows: [[cell]] }).split('\r\n')[1]!

test('a row is a line that ends with CR and LF, the names first', () => {
  assert.is(renderCsv(tableOf(['a', 'b'])), 'name,cost\r\na,1.5\r\nb,1.5\r\n')
  assert.is(renderCsv(tableOf([])), 'name,cost\r\n')
})

test('commas, quotes, line breaks and outer blanks are quoted', () => {
  assert.is(cellIn('text', 'a,b'), '"a,b"')
  assert.is(cellIn('text', ' a'), '" a"')
  assert.is(cellIn('text', 'say "a"'), '"say ""a"""')
  assert.equal(read(renderCsv(tableOf(['a\r\nb'])))[1], ['a\r\nb', '1.5'])
})

test('money is exact, and numbers stay numbers', () => {
  assert.is(cellIn('money', -1n), '-0.000000001')
  assert.is(cellIn('money', 12_340_000_000n), '12.34')
  assert.is(cellIn('number', -12), '-12')
  assert.is(cellIn('number', 2n ** 70n), '1180591620717411303424')
  assert.is(cellIn('number', '-0.25'), '-0.25')
  assert.is(cellIn('money', undefined), '')
  assert.is(cellIn('number', Number.NaN), '')
  assert.is(cellIn('number', Number.POSITIVE_INFINITY), '')
})

test('what a spreadsheet would run gets an apostrophe', () => {
  for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', ' =1', '\t=1', '\r=1', '\n=1']) {
    const [, [field] = []] = read(renderCsv(tableOf([text])))
    assert.is(field, `'${text}`)
  }
  assert.is(cellIn('number', '-1+cmd'), "'-1+cmd")
  assert.is(cellIn('text', 'a=1'), 'a=1')
})

test('a name of a column is as harmless as a value', () => {
  assert.is(read(renderCsv(tableOf([], '=1+1')))[0]![0], "'=1+1")
})

test('whatever the texts are, rows and fields stay apart and no field is a formula', () => {
  const anyText = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 8 }), (texts) => {
      const csv = renderCsv(tableOf(texts))
      const rows = read(csv)
      assert.is(rows.length, texts.length + 1)
      for (const row of rows) {
        assert.is(row.length, 2)
        assert.not.match(row[0]!, /^[\s]*[=+\-@]|^[\t\r\n]/)
        assert.not.match(row[0]!, unseen)
      }
    }),
    { numRuns: 1000 },
  )
})

test.run()
