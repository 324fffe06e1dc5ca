import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { quotedText, templateText } from '../../../lib/resources/authored/quoted-text.ts'

const evaluate = (code: string): unknown => new Function(`return ${code}`)()

test('the quote that needs fewer escapes is taken, single ones first', () => {
  assert.is(quotedText('a'), "'a'")
  assert.is(quotedText("it's"), '"it\'s"')
  assert.is(quotedText(`'"`), `'\\'"'`)
  assert.is(quotedText(`''"`), `"''\\""`)
})

test('what ends a line, hides or is no letter is escaped', () => {
  assert.is(quotedText('a\n\r\t\\\u2028\0\ud800'), "'a\\n\\r\\t\\\\\\u2028\\u0000\\ud800'")
  assert.is(quotedText('\u202e\u{e0001}'), "'\\u202e\\u{e0001}'")
  assert.is(quotedText('日本 é 😀'), "'日本 é 😀'")
  assert.is(templateText('`${a}$'), '\\`\\${a}\\$')
})

test('every text comes back from its literal', () => {
  const parts = fc.constantFrom("'", '"', '`', '${', '}', '$', '\\', '\n', '*/', '\ud800', 'a')
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(parts).map((each) => each.join('')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      assert.is(evaluate(quotedText(text)), text)
      assert.is(evaluate(`\`${templateText(text)}\``), text)
    }),
    { numRuns: 400 },
  )
})

test.run()
