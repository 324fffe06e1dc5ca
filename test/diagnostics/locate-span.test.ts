import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { locateSpan } from '../../lib/diagnostics/locate-span.ts'
import { span } from '../../lib/diagnostics/source.ts'

const locate = (text: string, start: number, end: number) =>
  locateSpan(span({ path: 'a.xml', text }, start, end))

test('a span has a path, two ends and the text of its line', () => {
  assert.equal(locate('<a>\n  <b/>\n</a>', 6, 10), {
    path: 'a.xml',
    line: 2,
    column: 3,
    endLine: 2,
    endColumn: 7,
    lineText: '  <b/>',
  })
})

test('a span over several lines has the text of the first', () => {
  assert.equal(locate('<a\r\n  b="1"/>\r\n', 0, 13), {
    path: 'a.xml',
    line: 1,
    column: 1,
    endLine: 2,
    endColumn: 10,
    lineText: '<a',
  })
})

test('a span at the end of a file is empty', () => {
  assert.equal(locate('<a>', 3, 3), {
    path: 'a.xml',
    line: 1,
    column: 4,
    endLine: 1,
    endColumn: 4,
    lineText: '<a>',
  })
})

test('a span after the last line end stands on a line of its own', () => {
  const { line, column, lineText } = locate('<a>\n', 4, 4)
  assert.equal([line, column, lineText], [2, 1, ''])
})

test.run()
