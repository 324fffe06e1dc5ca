import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { visibleText as reported } from '../../../lib/collector/render/visible-text.ts'
import { dashboardModule } from './dashboard-module.ts'

const { visibleText } = await dashboardModule<{ readonly visibleText: (text: string) => string }>(
  'visible-text.js',
)

test('a name shows what the reports show, for every character', () => {
  for (let code = 0; code <= 0xe0100; code += 1) {
    if (code === 9 || code === 10 || code === 13) continue
    const character = String.fromCodePoint(code)
    if (visibleText(character) !== reported(character)) assert.unreachable(code.toString(16))
  }
})

test('a name has one line', () => {
  assert.is(visibleText('a\nb\tc\r'), 'a\\u{000a}b\\u{0009}c\\u{000d}')
})

test.run()
