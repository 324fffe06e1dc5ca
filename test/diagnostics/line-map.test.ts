import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { lineMap } from '../../lib/diagnostics/line-map.ts'

test('lines end with LF, CRLF or CR, and count from 1', () => {
  const map = lineMap('a\nbc\r\nd\re')
  assert.equal(map.positionAt(0), { line: 1, column: 1 })
  assert.equal(map.positionAt(3), { line: 2, column: 2 })
  assert.equal(map.positionAt(6), { line: 3, column: 1 })
  assert.equal(map.positionAt(8), { line: 4, column: 1 })
  assert.equal([1, 2, 3, 4, 5].map(map.lineText), ['a', 'bc', 'd', 'e', ''])
})

test('the end of a text is a position, and beyond it there is none', () => {
  assert.equal(lineMap('ab').positionAt(2), { line: 1, column: 3 })
  assert.equal(lineMap('ab').positionAt(9), { line: 1, column: 3 })
  assert.equal(lineMap('').positionAt(0), { line: 1, column: 1 })
})

test('positions turn back into offsets', () => {
  const text = 'one\r\n\ntwo\n'
  const map = lineMap(text)
  for (let offset = 0; offset <= text.length; offset++) {
    const { line, column } = map.positionAt(offset)
    assert.is(map.offsetAt(line, column), offset)
  }
})

test.run()
