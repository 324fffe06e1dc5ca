import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderMarkdown } from '../../../lib/collector/render/render-markdown.ts'
import { hostileTexts, tableOf, unseen } from './hostile.ts'

const cell = (text: string): string =>
  renderMarkdown(tableOf([text]))
    .split('\n')[2]!
    .slice(2, -' | 1.50 |'.length)

test('a table has a row for each row, and numbers to the right', () => {
  assert.is(
    renderMarkdown(tableOf(['a', 'b'])),
    '| name | cost |\n| --- | ---: |\n| a | 1.50 |\n| b | 1.50 |\n',
  )
})

test('markup and HTML stay text', () => {
  assert.is(cell('<b>&amp;'), '&#60;b&#62;&#38;amp;')
  assert.is(
    cell('`x` *y* _z_ ~a~ [b](c) $d$'),
    '&#96;x&#96; \\*y\\* \\_z\\_ \\~a\\~ \\[b\\](c) \\$d\\$',
  )
  assert.is(cell('a | b \\| c'), 'a &#124; b &#92;&#124; c')
  assert.is(cell('one\r\ntwo'), 'one two')
})

test('no text breaks out of its cell', () => {
  for (const text of hostileTexts) {
    const lines = renderMarkdown(tableOf([text, text], text)).split('\n')
    assert.is(lines.length, 5, JSON.stringify(text))
    for (const line of lines.slice(0, -1)) {
      assert.is(line.split('|').length, 4, line)
      assert.not.match(line, /[<>`]/)
      assert.not.match(line, unseen)
    }
  }
})

test.run()
