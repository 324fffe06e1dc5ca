import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { cellText } from '../../../lib/collector/render/cell-text.ts'
import { renderCsv } from '../../../lib/collector/render/render-csv.ts'
import { keyText } from '../../../lib/collector/star/key-text.ts'
import { hostileTexts } from '../render/hostile.ts'

const value = fc.oneof(
  fc.constantFrom(undefined, '', '~', '%', '/', 'a', 'A', '-', 'a-b', '%41_', ...hostileTexts),
  fc.string({ unit: 'binary' }),
  fc.string(),
)

test('plain names are their own keys', () => {
  assert.is(keyText(['team-a']), 'team-a')
  assert.is(keyText(['gpt-4.1', undefined, 'priority']), 'gpt-4.1/~/priority')
  assert.is(
    keyText(['6f9619ff-8b86-d011-b42d-00c04fc964ff']),
    '6f9619ff-8b86-d011-b42d-00c04fc964ff',
  )
})

test('upper case, blanks and signs are escaped', () => {
  assert.is(keyText(['Team A']), '%54_eam%20_%41_')
  assert.is(keyText(['-1']), '%2d_1')
  assert.is(keyText(['']), '%')
  assert.is(keyText(['\u{1f600}', '\ud800']), '%1f600_/%d800_')
})

test('different values have different keys, for Power BI too', () => {
  const values = fc.array(value, { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(values, values, (a, b) => {
      const isSame =
        JSON.stringify(a.map((each) => each ?? null)) ===
        JSON.stringify(b.map((each) => each ?? null))
      assert.is(keyText(a).toLowerCase().trim() === keyText(b).toLowerCase().trim(), isSame)
    }),
    { numRuns: 20_000 },
  )
})

test('a key is the same in CSV as it is', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), (values) => {
      const key = keyText(values)
      const column = { name: 'key', kind: 'text' } as const
      assert.is(renderCsv({ columns: [column], rows: [[key]] }), `key\r\n${key}\r\n`)
      assert.is(cellText(key, column).text, key)
    }),
  )
})

test.run()
