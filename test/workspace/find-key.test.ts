import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findKey } from '../../lib/workspace/find-key.ts'

const found = (text: string, ...keys: readonly string[]): string => {
  const { start, end } = findKey(text, text.indexOf('f('), keys)
  return `${start}:${text.slice(start, end)}`
}

test('without keys the name of the call is meant', () => {
  assert.is(found('a(f({ b: 1 }))'), '2:f')
})

test('a key is found in the argument of the call, and a key inside it behind it', () => {
  assert.is(found('f({ a: 1, b: { c: 2 } })', 'b', 'c'), '15:c')
})

test('strings, comments, members and other calls do not mislead', () => {
  assert.is(found("f({ x: 'b: 1', /* b: 2 */ y: z.b, b: 3 }) g({ b: 4 })", 'b'), '34:b')
  assert.is(found('f({ a: 1 }); g({ b: 2 })', 'b'), '0:f')
  assert.is(found('f({ "b": 1 })', 'b'), '4:"b"')
  assert.is(found('f({ b })', 'b'), '4:b')
})

test('an argument that is not written out leaves the call', () => {
  assert.is(found('f(options)', 'b'), '0:f')
})

test.run()
