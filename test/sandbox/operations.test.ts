import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { createOperations, type Operation } from '../../lib/sandbox/operations.ts'

const given = { id: '1', path: '/policyFragments/a', creates: true, etag: '"e"' }

function fixture(due: number, earlier: readonly Operation[] = []) {
  const finished: string[] = []
  const clock = { time: 0 }
  const operations = createOperations(
    earlier,
    ({ id }) => finished.push(id),
    () => clock.time,
  )
  if (earlier.length === 0) operations.start({ ...given, due })
  return { operations, finished, clock }
}

test('the first poll finds a write in progress, the second finds it done', () => {
  const { operations, finished } = fixture(0)
  assert.is(operations.poll('1')?.isDone, false)
  assert.equal(finished, [])
  assert.is(operations.poll('1')?.isDone, true)
  assert.is(operations.poll('1')?.isDone, true)
  assert.equal(finished, ['1'])
})

test('a write takes its time', () => {
  const { operations, clock } = fixture(100)
  for (let poll = 0; poll < 3; poll++) assert.is(operations.poll('1')?.isDone, false)
  clock.time = 100
  assert.is(operations.poll('1')?.isDone, true)
})

test('the first poll finds a write in progress even when it is overdue', () => {
  const { operations, clock, finished } = fixture(0)
  clock.time = 1000
  operations.finishOverdue()
  assert.equal(finished, ['1'])
  assert.is(operations.poll('1')?.isDone, false)
  assert.is(operations.poll('1')?.isDone, true)
})

test('a write is pending for others once, whatever the case of the path', () => {
  const { operations, finished } = fixture(0)
  assert.is(operations.pending('/policyfragments/A')?.id, '1')
  assert.is(operations.pending('/policyFragments/b'), undefined)
  assert.is(operations.pending('/policyFragments/a'), undefined)
  assert.equal(finished, ['1'])
})

test('nobody polls what nobody knows', () => {
  assert.is(fixture(0).operations.poll('2'), undefined)
})

test('writes of an earlier run are finished in this one', () => {
  const operation = { ...given, due: 0, polls: 1, meetings: 0, isDone: false }
  const { operations, finished } = fixture(0, [operation])
  assert.is(operations.poll('1')?.isDone, true)
  assert.equal(finished, ['1'])
  assert.is(operation.isDone, false, 'what was given stays as it was')
})

test.run()
