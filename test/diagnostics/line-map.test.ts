import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { lineMap } from '../../lib/diagnostics/line-map.ts'

const places = (text: string, offsets: readonly number[]): readonly string[] =>
  offsets.map((offset) => {
    const { line, column } = lineMap(text).positionAt(offset)
    return `${line}:${column}`
  })

test('lines and columns start at 1', () => {
  assert.equal(places('ab\nc', [0, 1, 2, 3]), ['1:1', '1:2', '1:3', '2:1'])
})

test('LF, CRLF and a lone CR each end one line', () => {
  const text = 'a\r\n\r\nb\rc\nd'
  assert.equal(places(text, [0, 3, 5, 7, 9]), ['1:1', '2:1', '3:1', '4:1', '5:1'])
  assert.equal(
    [1, 2, 3, 4, 5].map((line) => lineMap(text).lineText(line)),
    ['a', '', 'b', 'c', 'd'],
  )
})

test('LF before CR ends two lines', () => {
  assert.equal(places('a\n\rb', [2, 3]), ['2:1', '3:1'])
})

test('the end of a text has a place, and nothing lies behind it', () => {
  assert.equal(places('ab', [2, 3, 99]), ['1:3', '1:3', '1:3'])
  assert.equal(places('ab\n', [3, 99]), ['2:1', '2:1'])
})

test('an empty text has one empty line', () => {
  assert.equal(places('', [0, 1]), ['1:1', '1:1'])
  assert.is(lineMap('').lineText(1), '')
})

test('a line that is not there is empty', () => {
  assert.is(lineMap('a').lineText(0), '')
  assert.is(lineMap('a').lineText(2), '')
})

test('columns count UTF-16 units', () => {
  assert.equal(places('😀é日x', [2, 3, 4]), ['1:3', '1:4', '1:5'])
})

test('every offset of a text is the offset of its place', () => {
  const text = 'one\r\n\ttwo\n\nthree\rfour'
  const map = lineMap(text)
  for (let offset = 0; offset <= text.length; offset++) {
    const { line, column } = map.positionAt(offset)
    assert.is(map.offsetAt(line, column), offset)
  }
})

test('a place behind the text is its end', () => {
  assert.is(lineMap('ab\nc').offsetAt(2, 9), 4)
  assert.is(lineMap('ab\nc').offsetAt(9, 1), 4)
})

test('maps of two texts do not get mixed up', () => {
  const [one, two] = [lineMap('a\nb'), lineMap('ab')]
  assert.equal(one.positionAt(2), { line: 2, column: 1 })
  assert.equal(two.positionAt(2), { line: 1, column: 3 })
  assert.equal(lineMap('a\nb').positionAt(2), { line: 2, column: 1 })
})

test.run()
