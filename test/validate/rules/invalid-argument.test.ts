import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fragment, setBody, setHeader } from '../../../lib/index.ts'
import { invalidArgument } from '../../../lib/validate/rules/invalid-argument.ts'
import { validate } from '../../../lib/validate/validate.ts'

const found = (...policies: readonly unknown[]): readonly string[] =>
  validate([fragment('f', policies as readonly never[])], {
    rules: [invalidArgument],
  }).map(({ message }) => message)

test('values that a policy can hold are fine', () => {
  assert.equal(found(setHeader({ name: 'a', value: ['b', 'c'] }), setBody('d')), [])
})

test('what JavaScript passes against the types is an error, not a crash', () => {
  const wrong = { name: () => 'a', value: Symbol('b') } as never
  assert.equal(found(setHeader(wrong)), [
    'A function is not a value that a policy can hold.',
    'A symbol is not a value that a policy can hold.',
  ])
})

test('a list that was not spread and a foreign value are errors', () => {
  assert.equal(found([setBody('a')], 'text'), [
    'A list is not a policy.',
    'A string is not a policy.',
  ])
})

test.run()
