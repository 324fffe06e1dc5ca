import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { excerpts } from '../../lib/plan/excerpts.ts'

test('short texts are shown whole', () => {
  assert.equal(excerpts('one', 'two'), ['one', 'two'])
  assert.equal(excerpts('', 'x'), ['', 'x'])
})

test('of long texts what differs is shown, with a little around it', () => {
  const long = 'x'.repeat(100)
  const around = 'x'.repeat(20)
  assert.equal(excerpts(`${long}1${long}`, `${long}22${long}`), [
    `…${around}1${around}…`,
    `…${around}22${around}…`,
  ])
  assert.equal(excerpts(`1${long}`, `2${long}`), [`1${around}…`, `2${around}…`])
  assert.equal(excerpts(long, `${long}!`), [`…${around}`, `…${around}!`])
})

test('one of two like letters that was added is found, and no letter is cut in half', () => {
  const long = '😀'.repeat(60)
  assert.equal(excerpts(long, `${long}😀`), [`…${'😀'.repeat(20)}`, `…${'😀'.repeat(21)}`])
})

test.run()
