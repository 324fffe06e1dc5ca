import fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { align, changeCost, type Step } from '../../lib/plan/align.ts'

/** Items are `name` or `name=content`: one of the same name may have become the other. */
const costOf = (left: string, right: string) =>
  left[0] === right[0] ? changeCost(1, true) : undefined

const steps = (left: string, right: string): string =>
  align(left.split(' ').filter(Boolean), right.split(' ').filter(Boolean), {
    textOf: (item) => item,
    costOf,
  })
    .filter(({ kind }) => kind !== 'same')
    .map((step) => `${step.kind} ${'right' in step ? step.right : step.left}`)
    .join(', ')

test('an insertion is one step, whatever stands around it', () => {
  assert.is(steps('a b c', 'a x b c'), 'added x')
  assert.is(steps('', 'a b'), 'added a, added b')
  assert.is(steps('a b a b', 'a b a a b'), 'added a')
  assert.is(steps('a b c', 'a c'), 'removed b')
})

test('an item that changed is compared with the one it was', () => {
  assert.is(steps('a=1 b=1', 'a=1 b=2'), 'changed b=2')
  assert.is(steps('a=1', 'b=1 a=2'), 'added b=1, changed a=2')
  assert.is(steps('a=1', 'b=1'), 'removed a=1, added b=1')
})

test('an item that left its place for another was moved', () => {
  assert.is(steps('a b c d', 'd a b c'), 'moved d')
  assert.is(steps('a b', 'b a'), 'moved a')
  assert.is(steps('a=1 a=2', 'a=2 a=1'), 'moved a=1')
})

const items = fc.array(fc.constantFrom('a', 'b', 'c', 'a=1', 'a=2', 'b=1'), { maxLength: 7 })

test('the steps lead from one list to the other, and account for every item once', () => {
  fc.assert(
    fc.property(items, items, (left, right) => {
      const found: readonly Step<string>[] = align(left, right, { textOf: (item) => item, costOf })
      const after = found.flatMap((step) => (step.kind === 'removed' ? [] : [step.right]))
      assert.equal(after, right)
      const before = found.flatMap((step) => (step.kind === 'added' ? [] : [step.left]))
      assert.equal(before.toSorted(), left.toSorted())
      const stayed = found.flatMap((step) =>
        step.kind === 'added' || step.kind === 'moved' ? [] : [step.left],
      )
      const moved = found.flatMap((step) => (step.kind === 'moved' ? [step.left] : []))
      assert.is(stayed.length + moved.length, left.length)
      for (const step of found) {
        if (step.kind === 'same' || step.kind === 'moved') assert.is(step.left, step.right)
        if (step.kind === 'changed') assert.is.not(step.left, step.right)
      }
    }),
  )
})

test('a change costs less than a removal and an addition, and less among namesakes', () => {
  assert.ok(changeCost(1000, false) < 2)
  assert.ok(changeCost(1000, true) < changeCost(1, false) + 0.01)
  assert.ok(changeCost(1, true) < changeCost(2, true))
})

test.run()
