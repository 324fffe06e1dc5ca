import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { lostPaths } from '../../../lib/resources/authored/lost-paths.ts'

test('what both have is not lost, and what only the sources add is no loss', () => {
  assert.equal(lostPaths({ a: [1, { b: 'c' }] }, { a: [1, { b: 'c', d: 2 }, 3], e: 4 }), [])
})

test('paths are the outermost that differ', () => {
  assert.equal(lostPaths({ a: { b: { c: 1 }, d: 2 } }, { a: { d: 3 } }), ['a.b', 'a.d'])
  assert.equal(lostPaths({ a: [{ b: 1 }, { b: 2 }, 3] }, { a: [{ b: 1 }, { b: 1 }] }), [
    'a[1].b',
    'a[2]',
  ])
  assert.equal(lostPaths({ a: [1] }, { a: { 0: 1 } }), ['a'])
})

test('members of every object are none of the sources', () => {
  assert.equal(lostPaths(JSON.parse('{"constructor":1,"__proto__":2}'), {}), [
    'constructor',
    '__proto__',
  ])
})

test('ids, durations and enumerations have several forms', () => {
  const live = { id: '/subscriptions/s/backends/b', time: 'PT90S', protocol: 'HTTP' }
  assert.equal(lostPaths(live, { id: '/backends/b', time: 'PT1M30S', protocol: 'http' }), [])
  assert.equal(lostPaths(live, { id: '/backends/c', time: 'PT1M', protocol: 'soap' }), [
    'id',
    'time',
    'protocol',
  ])
})

test('texts that begin like a duration are texts', () => {
  assert.equal(lostPaths({ title: 'Primary' }, { title: 'Prime' }), ['title'])
})

test.run()
