import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Finding } from '../../lib/diagnostics/diagnostic.ts'
import { sortFindings } from '../../lib/diagnostics/sort-findings.ts'

const at = (path: string, line: number, column: number, code = 'a'): Finding => ({
  code,
  severity: 'error',
  message: 'M.',
  location: { path, line, column, endLine: line, endColumn: column, lineText: '' },
})
const nowhere = (code: string, message = 'M.'): Finding => ({ code, severity: 'error', message })

test('the order is path, line, column, code, with numbers as numbers', () => {
  const sorted = [
    at('a.xml', 2, 9),
    at('a.xml', 2, 10, 'a'),
    at('a.xml', 2, 10, 'b'),
    at('a.xml', 10, 1),
    at('b.xml', 1, 1),
  ]
  assert.equal(sortFindings(sorted.toReversed()), sorted)
})

test('findings without a place come first, by code', () => {
  const sorted = [nowhere('a'), nowhere('z'), at('a.xml', 1, 1)]
  assert.equal(sortFindings(sorted.toReversed()), sorted)
})

test('findings that are alike keep their order', () => {
  const given = [nowhere('a', 'One.'), nowhere('a', 'Another.')]
  assert.equal(sortFindings(given), given)
})

test('capitals come before small letters, whatever the language of the machine', () => {
  const sorted = [at('B.xml', 1, 1), at('a.xml', 1, 1), at('ä.xml', 1, 1)]
  assert.equal(sortFindings(sorted.toReversed()), sorted)
})

test('the list that was given is left alone', () => {
  const given = Object.freeze([at('b.xml', 1, 1), at('a.xml', 1, 1)])
  assert.is(sortFindings(given)[0], given[1])
  assert.equal(sortFindings([]), [])
})

test.run()
