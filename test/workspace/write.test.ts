import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { compare, write } from '../../lib/workspace/write.ts'
import { project } from '../_support/project.ts'

const whole = { partial: false }

test('only what differs is written, and the list of files is kept', async () => {
  const { root, read, list } = project({ 'a.xml': 'one', 'b.xml': 'old' })
  const outputs = [
    { path: 'a.xml', text: 'one' },
    { path: 'b.xml', text: 'two' },
    { path: 'c/d.xml', text: 'three' },
  ]
  const differences = compare(root, outputs, whole)
  assert.equal(
    differences.changed.map(({ path }) => path),
    ['b.xml', 'c/d.xml'],
  )
  await write(root, outputs, differences, whole)
  assert.is(read('b.xml'), 'two')
  assert.equal(list('.'), ['.apim-policy.json', 'a.xml', 'b.xml', 'c/d.xml'])
  assert.equal(compare(root, outputs, whole), { changed: [], stale: [] })
})

test('a file that cannot be replaced stays whole, and no draft stays behind', async () => {
  const { root, list } = project({ 'a.xml': 'old' })
  mkdirSync(join(root, 'b.xml/in-the-way'), { recursive: true })
  const outputs = [{ path: 'b.xml', text: 'new' }]
  const differences = compare(root, outputs, whole)
  try {
    await write(root, outputs, differences, whole)
    assert.unreachable()
  } catch (error) {
    assert.match((error as Error).message, /^The output cannot be written: /)
  }
  assert.equal(list('.'), ['a.xml'])
})

test('a list that was tampered with removes nothing outside of the folder', async () => {
  const { root } = project({ '.apim-policy.json': '{ "files": ["../x", "old.xml", 3] }' })
  assert.equal(compare(root, [], whole).stale, ['old.xml'])
})

test.run()
