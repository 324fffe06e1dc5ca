import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { renderText } from '../../../lib/collector/render/render-text.ts'
import { hostileTexts, tableOf, unseen } from './hostile.ts'

test('texts are to the left and numbers to the right', () => {
  const table = { ...tableOf([]), rows: [['team', 12_000_000_000n], ['x', -5_000_000n], ['y']] }
  assert.is(renderText(table), 'name    cost\nteam   12.00\nx     -0.005\ny\n')
})

test('characters count, not their halves', () => {
  assert.is(renderText(tableOf(['😀', 'ab'])), 'name  cost\n😀     1.50\nab    1.50\n')
})

test('a table without rows is its names', () => {
  assert.is(renderText(tableOf([])), 'name  cost\n')
})

test('a text stays on its line and tells the terminal nothing', () => {
  for (const text of hostileTexts) {
    const shown = renderText(tableOf([text], text))
    assert.is(shown.split('\n').length, 3, JSON.stringify(text))
    assert.not.match(shown, unseen)
    assert.not.match(shown, /[\t\r]/)
  }
  assert.match(renderText(tableOf(['\u001b[31m'])), '\\u{001b}[31m')
})

test.run()
