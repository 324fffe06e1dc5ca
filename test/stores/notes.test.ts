import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { note, takeNote } from '../../lib/stores/notes.ts'
import { withDatabase } from '../_support/engines.ts'

test('a note is what was last said under its name, and nothing where nothing was', () =>
  withDatabase(':memory:', async (database) => {
    assert.is(await note(database, 'a'), undefined)
    await takeNote(database, 'a', '1')
    await takeNote(database, 'b', '')
    await takeNote(database, 'a', '2')
    assert.equal([await note(database, 'a'), await note(database, 'b')], ['2', ''])
    assert.is(await note(database, "' OR 1=1"), undefined)
  }))

test('a note of work that fails is not taken', () =>
  withDatabase(':memory:', async (database) => {
    const work = database.transaction(async (inside) => {
      await takeNote(inside, 'a', '1')
      assert.is(await note(inside, 'a'), '1')
      throw new Error('no')
    })
    assert.is(await work.catch((error: Error) => error.message), 'no')
    assert.is(await note(database, 'a'), undefined)
  }))

test.run()
