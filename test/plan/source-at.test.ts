import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { placeOf, sourceAt } from '../../lib/plan/source-at.ts'
import { change } from './_support/changes.ts'

const line = (at: number, sourceLine: number) => ({
  line: at,
  path: 'policies-src/a.ts',
  sourceLine,
  sourceColumn: 7,
})
const located = change('apis/a', {
  sources: [line(1, 3), line(2, 3), line(3, 4), line(3, 5), line(6, 9)],
})

test('the first line stands for the whole', () => {
  assert.equal(sourceAt(located), line(1, 3))
})

test('a line was written where the innermost element at or before it was', () => {
  assert.is(sourceAt(located, 2)?.line, 2)
  assert.is(sourceAt(located, 3)?.sourceLine, 5)
  assert.is(sourceAt(located, 5)?.sourceLine, 5)
  assert.is(sourceAt(located, 99)?.sourceLine, 9)
})

test('a line before all others is the first', () => {
  assert.is(sourceAt(located, 0)?.sourceLine, 3)
})

test('without sources there is no place', () => {
  assert.is(sourceAt(change('apis/a'), 3), undefined)
  assert.is(sourceAt(change('apis/a', { sources: [] })), undefined)
})

test('a place is written as editors link it', () => {
  assert.is(placeOf(line(6, 9)), 'policies-src/a.ts:9:7')
})

test.run()
