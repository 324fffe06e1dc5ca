import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { colors } from '../../lib/diagnostics/color.ts'

test('each function wraps a text in its code and a reset', () => {
  const { red, green, yellow, cyan, bold, dim } = colors(true)
  assert.equal(
    [red, green, yellow, cyan, bold, dim].map((paint) => paint('x')),
    [31, 32, 33, 36, 1, 2].map((code) => `\u001b[${code}mx\u001b[0m`),
  )
})

test('without colour a text stays as it is', () => {
  for (const paint of Object.values(colors(false))) assert.is(paint('x'), 'x')
})

test.run()
